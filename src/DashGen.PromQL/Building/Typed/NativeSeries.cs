namespace DashGen.PromQL;

/// <summary>The series of a native histogram. They count since the process started: take a range, and its growth.</summary>
/// <typeparam name="L">The label set.</typeparam>
public sealed record NativeSeries<L> : TypedExpr
    where L : LabelSet<L>
{
    readonly VectorSelector _selector;

    /// <summary>The series of a native histogram; where a selector comes from a definition, its kind is known there.</summary>
    public NativeSeries(VectorSelector selector)
        : base(selector) => _selector = selector;

    /// <summary>The series that fulfil conditions.</summary>
    public NativeSeries<L> this[params ReadOnlySpan<Matcher<L>> matchers] => new(Grouped.Narrowed(_selector, matchers));

    /// <summary>Looks back in time, or ahead where the length is negative.</summary>
    public NativeSeries<L> Offset(RangeDuration back) => new(ExprModifiers.Offset(_selector, back));

    /// <summary>Looks at a fixed time.</summary>
    public NativeSeries<L> At(AtTime time) => new(ExprModifiers.At(_selector, time));

    /// <summary>The samples of a range of time.</summary>
    public NativeRange<L> Over(RangeDuration range) => new(new MatrixSelector(_selector, range));
}
