namespace DashGen.PromQL;

/// <summary>A comparison: the values that pass it.</summary>
/// <typeparam name="L">The label set that its labels are of.</typeparam>
public sealed record Comparison<L> : InstantVector<L>
    where L : LabelSet<L>
{
    readonly Binary _binary;

    internal Comparison(Binary binary)
        : base(binary) => _binary = binary;

    /// <summary>0 or 1 for every series, in place of a filter.</summary>
    public InstantVector<L> AsBool() => new(_binary.Bool());
}
