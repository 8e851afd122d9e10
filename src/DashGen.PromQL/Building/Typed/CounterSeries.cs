namespace DashGen.PromQL;

/// <summary>The series of a counter. Its values only grow, so they can be neither compared nor shown: take a range, and its growth.</summary>
/// <typeparam name="L">Its label set.</typeparam>
public sealed record CounterSeries<L> : TypedExpr
    where L : LabelSet<L>
{
    readonly VectorSelector _selector;

    /// <summary>The series of a counter; where a selector comes from a definition, its kind is known there.</summary>
    public CounterSeries(VectorSelector selector)
        : base(selector) => _selector = selector;

    /// <summary>The series that fulfil conditions.</summary>
    public CounterSeries<L> this[params ReadOnlySpan<Matcher<L>> matchers] => new(Grouped.Narrowed(_selector, matchers));

    /// <summary>Looks back in time, or ahead where the length is negative.</summary>
    public CounterSeries<L> Offset(RangeDuration back) => new(ExprModifiers.Offset(_selector, back));

    /// <summary>Looks at a fixed time.</summary>
    public CounterSeries<L> At(AtTime time) => new(ExprModifiers.At(_selector, time));

    /// <summary>The samples of a range of time.</summary>
    public CounterRange<L> Over(RangeDuration range) => new(new MatrixSelector(_selector, range));

    /// <summary>1 where there is no series, nothing otherwise.</summary>
    public InstantVector<NoLabels> Absent() => new(Build.Absent(_selector));

    /// <summary>How many series there are.</summary>
    public InstantVector<NoLabels> Count() => new(Build.Count(_selector));

    /// <summary>How many series there are for each combination of values of the labels.</summary>
    public InstantVector<L> Count(ReadOnlySpan<GroupLabel<L>> by) => new(Build.Count(_selector, Grouped.Names(by)));
}
