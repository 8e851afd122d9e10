using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric that tells which of several states something is in: a <see cref="StateGauge{L, S}"/> by its value, a <see cref="StateSet{L, S}"/> by a label.</summary>
/// <typeparam name="L">Its label set.</typeparam>
/// <typeparam name="S">The states.</typeparam>
public abstract record StateMetric<L, S> : Metric<L>, IStates where L : LabelSet<L> where S : struct, Enum
{
    private protected StateMetric(string name, string help, SourceLocation location)
        : base(name, help, location)
    {
    }

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.StateGauge;

    /// <inheritdoc/>
    public override MetricUnit Unit => new(Dimension.State);

    /// <summary>Its series, for an expression of one's own.</summary>
    public GaugeSeries<L> Series => new(Selector());

    /// <summary>What is in a state, for an expression of one's own.</summary>
    public abstract PromQL.Comparison<L> In(S state);

    /// <summary>Every state, in the order of the codes that panels show.</summary>
    internal abstract EquatableArray<State> All { get; }

    /// <summary>One of them.</summary>
    internal abstract State Of(S state);

    private protected abstract Expr In(VectorSelector series, State state);

    private protected abstract Expr Worst(VectorSelector series, State bad, EquatableArray<LabelSchema> by);

    Expr IStates.In(VectorSelector series, State state) => In(series, state);

    Expr IStates.Worst(VectorSelector series, State bad, EquatableArray<LabelSchema> by) => Worst(series, bad, by);
}
