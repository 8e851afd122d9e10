namespace DashGen.PromQL;

/// <summary>A range of samples of the buckets of a classic histogram.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record BucketRange<L> : TypedExpr
    where L : LabelSet<L>
{
    internal BucketRange(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>How fast observations came in.</summary>
    public BucketRates<L> Rate() => new(Build.Apply(Functions.Rate, Syntax));

    /// <summary>How many observations came in.</summary>
    public BucketRates<L> Increase() => new(Build.Apply(Functions.Increase, Syntax));
}
