namespace DashGen.PromQL;

/// <summary>The series of a gauge.</summary>
/// <typeparam name="L">Its label set.</typeparam>
public sealed record GaugeSeries<L> : InstantVector<L>
    where L : LabelSet<L>
{
    readonly VectorSelector _selector;

    /// <summary>The series of a gauge; where a selector comes from a definition, its kind is known there.</summary>
    public GaugeSeries(VectorSelector selector)
        : base(selector) => _selector = selector;

    /// <summary>The series that fulfil conditions.</summary>
    public GaugeSeries<L> this[params ReadOnlySpan<Matcher<L>> matchers] => new(Grouped.Narrowed(_selector, matchers));

    /// <summary>Looks back in time, or ahead where the length is negative.</summary>
    public GaugeSeries<L> Offset(RangeDuration back) => new(ExprModifiers.Offset(_selector, back));

    /// <summary>Looks at a fixed time.</summary>
    public GaugeSeries<L> At(AtTime time) => new(ExprModifiers.At(_selector, time));

    /// <summary>The samples of a range of time.</summary>
    public GaugeRange<L> Over(RangeDuration range) => new(new MatrixSelector(_selector, range));
}
