namespace DashGen.PromQL;

/// <summary>Which labels an aggregation keeps.</summary>
/// <param name="IsWithout">Whether it drops the listed labels and keeps the others (<c>without</c>), or the reverse (<c>by</c>).</param>
/// <param name="Labels">The labels.</param>
public sealed record Grouping(bool IsWithout, EquatableArray<LabelName> Labels) : Node
{
    /// <summary>Whether it says nothing that holds not without it: <c>by ()</c>.</summary>
    internal bool IsDefault => !IsWithout && Labels.IsEmpty;

    /// <summary>Keeps only these labels; null for none, which is how an aggregation without grouping is written.</summary>
    public static Grouping? By(params ReadOnlySpan<string> labels) =>
        labels.IsEmpty ? null : new(IsWithout: false, LabelName.List(labels));

    /// <summary>Drops these labels and the metric's name.</summary>
    public static Grouping Without(params ReadOnlySpan<string> labels) => new(IsWithout: true, LabelName.List(labels));
}
