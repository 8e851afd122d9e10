namespace DashGen.PromQL;

/// <summary>A range of samples of counters.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record CounterRange<L> : TypedExpr
    where L : LabelSet<L>
{
    internal CounterRange(Expr syntax)
        : base(syntax)
    {
    }

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
}
