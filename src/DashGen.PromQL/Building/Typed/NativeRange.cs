namespace DashGen.PromQL;

/// <summary>A range of samples of a native histogram.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record NativeRange<L> : TypedExpr
    where L : LabelSet<L>
{
    internal NativeRange(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>How fast observations came in.</summary>
    public NativeRates<L> Rate() => new(Build.Apply(Functions.Rate, Syntax));

    /// <summary>How many observations came in.</summary>
    public NativeRates<L> Increase() => new(Build.Apply(Functions.Increase, Syntax));
}
