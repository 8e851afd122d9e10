namespace DashGen.PromQL;

/// <summary>A range of samples of counters.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record CounterRange<L> : TypedExpr
    where L : LabelSet<L>
{
    readonly MatrixSelector _matrix;

    internal CounterRange(MatrixSelector matrix)
        : base(matrix) => _matrix = matrix;

    /// <summary>How fast they grow, per second.</summary>
    public InstantVector<L> Rate() => new(Build.Apply(Functions.Rate, Syntax));

    /// <summary>How much they grew.</summary>
    public InstantVector<L> Increase() => new(Build.Apply(Functions.Increase, Syntax));

    /// <summary>How fast they grow between the last two samples.</summary>
    public InstantVector<L> Irate() => new(Build.Apply(Functions.Irate, Syntax));

    /// <summary>How often they started again.</summary>
    public InstantVector<L> Resets() => new(Build.Apply(Functions.Resets, Syntax));

    /// <summary>How often they changed.</summary>
    public InstantVector<L> Changes() => new(Build.Apply(Functions.Changes, Syntax));

    /// <summary>1 where there is any sample.</summary>
    public InstantVector<L> Present() => new(Build.Apply(Functions.PresentOverTime, Syntax));

    /// <summary>1 where there is no sample of any series.</summary>
    public InstantVector<NoLabels> Absent() => new(Build.Apply(Functions.AbsentOverTime, Syntax));

    /// <summary>Takes the samples at the edges of the range as its first and last. Behind a feature flag.</summary>
    public CounterRange<L> Anchored() => new(_matrix with { Extension = RangeExtension.Anchored });

    /// <summary>Interpolates at the edges of the range. Behind a feature flag.</summary>
    public CounterRange<L> Smoothed() => new(_matrix with { Extension = RangeExtension.Smoothed });
}
