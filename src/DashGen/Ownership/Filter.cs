namespace DashGen;

/// <summary>A variable of the dashboards that filters every panel whose metrics have a label.</summary>
/// <param name="Label">The label that is filtered.</param>
/// <param name="Variable">What the variable is called: letters, digits and underscores.</param>
public sealed record Filter(string Label, string Variable)
{
    /// <summary>Filters by a label of the service's own metrics, under the label's name.</summary>
    public static Filter By<L>(Label<L> label) where L : LabelSet<L> => new(label.Name, label.Name);

    /// <summary>Filters by a label that is added from outside.</summary>
    /// <param name="label">The label.</param>
    /// <param name="variable">What the variable is called, where the label's name is clumsy.</param>
    public static Filter By(TargetLabel label, string? variable = null) => new(label.Name, variable ?? label.Name);
}
