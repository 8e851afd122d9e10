namespace DashGen.PromQL;

/// <summary>A matching that names its labels, and so may go on with a grouping.</summary>
public sealed record LabelMatching : Matching
{
    internal LabelMatching()
    {
    }

    /// <summary>The left side may have many series for one of the right.</summary>
    /// <param name="include">Labels of the right side that the result takes over.</param>
    public Matching GroupLeft(params ReadOnlySpan<string> include) =>
        this with { Group = VectorGroup.Left, Include = LabelName.List(include) };

    /// <summary>The right side may have many series for one of the left.</summary>
    /// <param name="include">Labels of the left side that the result takes over.</param>
    public Matching GroupRight(params ReadOnlySpan<string> include) =>
        this with { Group = VectorGroup.Right, Include = LabelName.List(include) };
}
