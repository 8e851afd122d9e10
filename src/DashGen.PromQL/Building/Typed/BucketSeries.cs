namespace DashGen.PromQL;

/// <summary>The series of the buckets of a classic histogram. They count since the process started: take a range, and its growth.</summary>
/// <typeparam name="L">The label set, without <c>le</c>.</typeparam>
public sealed record BucketSeries<L> : TypedExpr
    where L : LabelSet<L>
{
    readonly VectorSelector _selector;

    /// <summary>The series of the buckets of a classic histogram; where a selector comes from a definition, its kind is known there.</summary>
    public BucketSeries(VectorSelector selector)
        : base(selector) => _selector = selector;

    /// <summary>The series that fulfil conditions.</summary>
    public BucketSeries<L> this[params ReadOnlySpan<Matcher<L>> matchers] => new(Grouped.Narrowed(_selector, matchers));

    /// <summary>Looks back in time, or ahead where the length is negative.</summary>
    public BucketSeries<L> Offset(RangeDuration back) => new(ExprModifiers.Offset(_selector, back));

    /// <summary>Looks at a fixed time.</summary>
    public BucketSeries<L> At(AtTime time) => new(ExprModifiers.At(_selector, time));

    /// <summary>The samples of a range of time.</summary>
    public BucketRange<L> Over(RangeDuration range) => new(new MatrixSelector(_selector, range));
}
