namespace DashGen.PromQL;

/// <summary>The observations that came in, as buckets with <c>le</c>.</summary>
/// <typeparam name="L">The label set, without <c>le</c>.</typeparam>
public sealed record BucketRates<L> : TypedExpr
    where L : LabelSet<L>
{
    internal BucketRates(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>All observations together, by <c>le</c> alone.</summary>
    public BucketRates<NoLabels> Sum() => new(Build.Sum(Syntax, "le"));

    /// <summary>The observations of each combination of values of the labels, and of <c>le</c>.</summary>
    public BucketRates<L> Sum(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Sum(Syntax, ["le", .. Grouped.Names(by)]));

    /// <summary>A quantile of the observations.</summary>
    /// <param name="quantile">0 to 1.</param>
    public InstantVector<L> Quantile(double quantile) => new(Build.HistogramQuantile(Grouped.Share(quantile), Syntax));

    /// <summary>The share of observations between two bounds.</summary>
    /// <param name="lower">The lower bound, in the histogram's unit.</param>
    /// <param name="upper">The upper bound, in the histogram's unit.</param>
    public InstantVector<L> Fraction(double lower, double upper) => new(Build.Apply(Functions.HistogramFraction, lower, upper, Syntax));

    /// <summary>Several quantiles at once, told apart by a label. Behind a feature flag.</summary>
    /// <param name="label">The label of the set that gets the quantile.</param>
    /// <param name="quantiles">1 to 10 of them, each 0 to 1.</param>
    public InstantVector<L> Quantiles(Label<L> label, params ReadOnlySpan<double> quantiles)
    {
        List<Expr> arguments = [Syntax, Build.Text(label.Name)];
        foreach (var quantile in quantiles)
        {
            arguments.Add(Build.Number(Grouped.Share(quantile)));
        }

        return new(Build.Apply(Functions.HistogramQuantiles, [.. arguments]));
    }
}
