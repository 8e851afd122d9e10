namespace DashGen.PromQL;

/// <summary>The observations that came in, as histograms.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record NativeRates<L> : TypedExpr
    where L : LabelSet<L>
{
    internal NativeRates(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>All observations together.</summary>
    public NativeRates<NoLabels> Sum() => new(Build.Sum(Syntax));

    /// <summary>The observations of each combination of values of the labels.</summary>
    public NativeRates<L> Sum(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Sum(Syntax, Grouped.Names(by)));

    /// <summary>A quantile of the observations.</summary>
    /// <param name="quantile">0 to 1.</param>
    public InstantVector<L> Quantile(double quantile) => new(Build.HistogramQuantile(Grouped.Share(quantile), Syntax));

    /// <summary>The share of observations between two bounds.</summary>
    /// <param name="lower">The lower bound, in the histogram's unit.</param>
    /// <param name="upper">The upper bound, in the histogram's unit.</param>
    public InstantVector<L> Fraction(double lower, double upper) => new(Build.Apply(Functions.HistogramFraction, lower, upper, Syntax));

    /// <summary>How many observations there are in each.</summary>
    public InstantVector<L> Count() => new(Build.Apply(Functions.HistogramCount, Syntax));

    /// <summary>The sum of the observations in each.</summary>
    public InstantVector<L> Total() => new(Build.Apply(Functions.HistogramSum, Syntax));

    /// <summary>The mean of the observations in each.</summary>
    public InstantVector<L> Avg() => new(Build.Apply(Functions.HistogramAvg, Syntax));

    /// <summary>The estimated standard deviations of what was observed.</summary>
    public InstantVector<L> StdDev() => new(Build.Apply(Functions.HistogramStddev, Syntax));

    /// <summary>The estimated variances of what was observed.</summary>
    public InstantVector<L> StdVar() => new(Build.Apply(Functions.HistogramStdvar, Syntax));

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
