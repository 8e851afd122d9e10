using System.Globalization;
using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A gauge whose values are the codes of an enum's members.</summary>
/// <typeparam name="L">Its label set.</typeparam>
/// <typeparam name="S">The states; each member's number is its code.</typeparam>
public sealed record StateGauge<L, S> : Metric<L> where L : LabelSet<L> where S : struct, Enum
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

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.StateGauge;

    /// <inheritdoc/>
    public override MetricUnit Unit => new(Dimension.State);

    /// <summary>Every state, in the order of the codes.</summary>
    public static EquatableArray<State> States { get; } =
        [.. Enum.GetValues<S>().Select(StateOf).OrderBy(state => state.Code)];

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Minimum = States[0].Code, Maximum = States[^1].Code };

    /// <summary>The series that meet every condition.</summary>
    public StateGauge<L, S> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>Its series, for an expression of one's own; a value is the code of a state.</summary>
    public GaugeSeries<L> Series => new(Selector());

    /// <summary>The series that are in a state, for an expression of one's own.</summary>
    public PromQL.Comparison<L> In(S state) => Series.EqualTo(StateOf(state).Code);

    internal static State StateOf(S value) =>
        new(Convert.ToInt32(value, CultureInfo.InvariantCulture), Words(value.ToString()));

    /// <summary><c>HalfOpen</c> is read as <c>half-open</c>, and <c>HTTPError</c> as <c>http-error</c>.</summary>
    static string Words(string name) =>
        string.Concat(name.Select((c, i) => (IsBegin(name, i) ? "-" : "") + char.ToLowerInvariant(c)));

    /// <summary>Whether a word begins: at a capital behind a small letter, and at the last of several capitals.</summary>
    static bool IsBegin(string name, int at) =>
        at > 0 && char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
