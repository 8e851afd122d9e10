namespace DashGen.PromQL;

/// <summary>A range of samples of something that goes up and down.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record GaugeRange<L> : TypedExpr
    where L : LabelSet<L>
{
    internal GaugeRange(Expr syntax)
        : base(syntax)
    {
    }

    /// <summary>The means.</summary>
    public InstantVector<L> Avg() => new(Build.Apply(Functions.AvgOverTime, Syntax));

    /// <summary>The greatest samples.</summary>
    public InstantVector<L> Max() => new(Build.Apply(Functions.MaxOverTime, Syntax));

    /// <summary>The least samples.</summary>
    public InstantVector<L> Min() => new(Build.Apply(Functions.MinOverTime, Syntax));

    /// <summary>The totals.</summary>
    public InstantVector<L> Sum() => new(Build.Apply(Functions.SumOverTime, Syntax));

    /// <summary>The numbers of samples.</summary>
    public InstantVector<L> Count() => new(Build.Apply(Functions.CountOverTime, Syntax));

    /// <summary>The newest samples.</summary>
    public InstantVector<L> Last() => new(Build.Apply(Functions.LastOverTime, Syntax));

    /// <summary>The differences between the ends of the range.</summary>
    public InstantVector<L> Delta() => new(Build.Apply(Functions.Delta, Syntax));

    /// <summary>The slopes per second.</summary>
    public InstantVector<L> Deriv() => new(Build.Apply(Functions.Deriv, Syntax));

    /// <summary>How often they changed.</summary>
    public InstantVector<L> Changes() => new(Build.Apply(Functions.Changes, Syntax));

    /// <summary>The standard deviations.</summary>
    public InstantVector<L> StdDev() => new(Build.Apply(Functions.StddevOverTime, Syntax));

    /// <summary>The variances of the values.</summary>
    public InstantVector<L> StdVar() => new(Build.Apply(Functions.StdvarOverTime, Syntax));

    /// <summary>1 where there is any sample.</summary>
    public InstantVector<L> Present() => new(Build.Apply(Functions.PresentOverTime, Syntax));

    /// <summary>1 where there is no sample of any series.</summary>
    public InstantVector<NoLabels> Absent() => new(Build.Apply(Functions.AbsentOverTime, Syntax));

    /// <summary>The differences of the last two values.</summary>
    public InstantVector<L> Idelta() => new(Build.Apply(Functions.Idelta, Syntax));

    /// <summary>The first values. Behind a feature flag since 3.7.</summary>
    public InstantVector<L> First() => new(Build.Apply(Functions.FirstOverTime, Syntax));

    /// <summary>The median absolute deviations. Behind a feature flag.</summary>
    public InstantVector<L> Mad() => new(Build.Apply(Functions.MadOverTime, Syntax));

    /// <summary>Smoothed values. Behind a feature flag since 3.0.</summary>
    /// <param name="smoothing">Between 0 and 1: the lower, the more old values count.</param>
    /// <param name="trend">Between 0 and 1: the higher, the more a trend counts.</param>
    public InstantVector<L> Smoothed(double smoothing, double trend) =>
        new(Build.Apply(Functions.DoubleExponentialSmoothing, Syntax, smoothing, trend));

    /// <summary>A quantile of the samples.</summary>
    /// <param name="quantile">0 to 1.</param>
    public InstantVector<L> Quantile(double quantile) => new(Build.Apply(Functions.QuantileOverTime, Grouped.Share(quantile), Syntax));

    /// <summary>The values they will have, by the trend of the range.</summary>
    /// <param name="ahead">How far ahead.</param>
    public InstantVector<L> PredictLinear(TimeSpan ahead) => new(Build.Apply(Functions.PredictLinear, Syntax, ahead.TotalSeconds));

    /// <summary>When the first value was, in seconds since 1970. Behind a feature flag.</summary>
    public InstantVector<L> TimeOfFirst() => new(Build.Apply(Functions.TsOfFirstOverTime, Syntax));

    /// <summary>When the last value was, in seconds since 1970. Behind a feature flag.</summary>
    public InstantVector<L> TimeOfLast() => new(Build.Apply(Functions.TsOfLastOverTime, Syntax));

    /// <summary>When the greatest value was, in seconds since 1970. Behind a feature flag.</summary>
    public InstantVector<L> TimeOfMax() => new(Build.Apply(Functions.TsOfMaxOverTime, Syntax));

    /// <summary>When the least value was, in seconds since 1970. Behind a feature flag.</summary>
    public InstantVector<L> TimeOfMin() => new(Build.Apply(Functions.TsOfMinOverTime, Syntax));
}
