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

    /// <summary>A quantile of the samples.</summary>
    /// <param name="quantile">0 to 1.</param>
    public InstantVector<L> Quantile(double quantile) => new(Build.Apply(Functions.QuantileOverTime, Grouped.Share(quantile), Syntax));

    /// <summary>The values they will have, by the trend of the range.</summary>
    /// <param name="ahead">How far ahead.</param>
    public InstantVector<L> PredictLinear(TimeSpan ahead) => new(Build.Apply(Functions.PredictLinear, Syntax, ahead.TotalSeconds));
}
