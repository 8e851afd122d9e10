using System.Runtime.CompilerServices;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>
/// A state as one series for each that there is, told apart by a label: that of the state that holds is 1, and all others are 0. So do
/// Resilience4j's circuit breakers, kube-state-metrics' phases and node_exporter's systemd units.
/// </summary>
/// <remarks>
/// Of a <see cref="StateGauge{L, S}"/> the value says the state; here the label does, and one that is not selected by state is always 1
/// somewhere. OpenMetrics calls it a StateSet: https://prometheus.io/docs/specs/om/open_metrics_spec/#stateset.
/// </remarks>
/// <typeparam name="L">Its label set, the label of the state among them.</typeparam>
/// <typeparam name="S">The states.</typeparam>
public sealed record StateSet<L, S> : StateMetric<L, S> where L : LabelSet<L> where S : struct, Enum
{
    static readonly EquatableArray<S> Members = [.. Enum.GetValues<S>()];

    readonly Func<S, string> _spelled;
    readonly Label<L> _label;

    /// <summary>Declares a state set.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">Whose state it is, in a sentence.</param>
    /// <param name="by">The label that says the state.</param>
    /// <param name="spelled">How a state stands in the label; default in small letters, <c>half_open</c> for <c>HalfOpen</c>.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There are fewer than two states, or two are spelled alike, or the label is declared with other values than the states.</exception>
    public StateSet(string name, string help, Label<L> by, Func<S, string>? spelled = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line))
    {
        _label = by;
        _spelled = spelled ?? (state => StateWords.Of(state.ToString(), '_'));
        EquatableArray<string> values = [.. Members.Select(_spelled)];
        if (values.Count < 2 || values.Distinct().Count() < values.Count)
        {
            throw new ArgumentException($"{typeof(S).Name} cannot be the states of {name}: there must be two or more, each spelled otherwise");
        }

        if (!by.Values.IsEmpty && !by.Values.Order(StringComparer.Ordinal).SequenceEqual(values.Order(StringComparer.Ordinal)))
        {
            throw new ArgumentException($"the label {by.Name} of {name} takes {Words.List(by.Values)}, and the states of {typeof(S).Name} are spelled {Words.List(values)}");
        }

        Labels = [.. Labels.Select(label => label.Name == by.Name ? new LabelSchema(by.Name, new Cardinality(values.Count)) { Values = values } : label)];
    }

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Minimum = 0, Maximum = 1, StateLabel = _label.Name };

    /// <summary>The series that meet every condition.</summary>
    public StateSet<L, S> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <inheritdoc/>
    public override PromQL.Comparison<L> In(S state) => this[_label.Is(_spelled(state))].Series.EqualTo(1);

    internal override EquatableArray<State> All { get; } = [.. Members.Select((state, code) => new State(code, StateWords.Of(state.ToString(), '-')))];

    internal override State Of(S state) => All[Members.AsSpan().IndexOf(state)];

    private protected override Expr In(VectorSelector series, State state) => Equal(Holding(series, state), 1);

    private protected override Expr Worst(VectorSelector series, State bad, EquatableArray<LabelSchema> by) => Max(In(series, bad).Times(bad.Code), by.Names())
        .Or(Max(All.Select(state => (Expr)Holding(series, state).Times(state.Code)).Aggregate((all, one) => all.Or(one)), by.Names()));

    /// <summary>The series of one state.</summary>
    VectorSelector Holding(VectorSelector series, State state) => series with { Matchers = [.. series.Matchers, _label.Is(_spelled(Members[state.Code])).Syntax] };
}
