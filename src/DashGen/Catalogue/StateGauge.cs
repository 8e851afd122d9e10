using System.Globalization;
using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A gauge whose values are the codes of an enum's members.</summary>
/// <typeparam name="L">Its label set.</typeparam>
/// <typeparam name="S">The states; each member's number is its code.</typeparam>
public sealed record StateGauge<L, S> : StateMetric<L, S> where L : LabelSet<L> where S : struct, Enum
{
    /// <summary>Declares a state gauge.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="help">Whose state it is, in a sentence.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">The enum has no member, or two of one code, or members that hold at once.</exception>
    public StateGauge(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line))
    {
        if (typeof(S).IsDefined(typeof(FlagsAttribute), inherit: false))
        {
            throw new ArgumentException($"{typeof(S).Name} cannot be the states of {name}: several of its members may hold at once, and a state is one; expose a metric for each");
        }

        if (States.IsEmpty || States.DistinctBy(state => state.Code).Count() < States.Count)
        {
            throw new ArgumentException($"{typeof(S).Name} cannot be the states of {name}: {(States.IsEmpty ? "it has none" : "two of its members have one code")}");
        }
    }

    /// <summary>Every state, in the order of the codes.</summary>
    public static EquatableArray<State> States { get; } =
        [.. Enum.GetValues<S>().Select(StateOf).OrderBy(state => state.Code)];

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Minimum = States[0].Code, Maximum = States[^1].Code };

    /// <summary>The series that meet every condition.</summary>
    public StateGauge<L, S> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <inheritdoc/>
    public override PromQL.Comparison<L> In(S state) => Series.EqualTo(StateOf(state).Code);

    internal override EquatableArray<State> All => States;

    internal override State Of(S state) => StateOf(state);

    private protected override Expr In(VectorSelector series, State state) => Build.Equal(series, state.Code);

    // The largest code need not be the worst state.
    private protected override Expr Worst(VectorSelector series, State bad, EquatableArray<LabelSchema> by) => Build.Max(Build.Equal(series, bad.Code), by.Names()).Or(Build.Max(series, by.Names()));

    static State StateOf(S value) => new(Convert.ToInt32(value, CultureInfo.InvariantCulture), StateWords.Of(value.ToString(), '-'));
}
