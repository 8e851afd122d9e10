namespace DashGen;

/// <summary>
/// A label to group by: one of the metric's own set or a target label. Converted to implicitly and never inferred from, so that a
/// label of another set is an error at that label.
/// </summary>
/// <typeparam name="L">The metric's label set.</typeparam>
public readonly record struct GroupLabel<L> where L : LabelSet<L>
{
    GroupLabel(LabelSchema schema) => Schema = schema;

    /// <summary>Name, values and bound of the label.</summary>
    public LabelSchema Schema { get; }

    /// <summary>A label of the metric's own set.</summary>
    public static implicit operator GroupLabel<L>(Label<L> label) => new(label.Schema);

    /// <summary>A label of every series.</summary>
    public static implicit operator GroupLabel<L>(TargetLabel label) => new(new LabelSchema(label.Name, label.Cardinality));
}
