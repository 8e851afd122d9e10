namespace DashGen;

/// <summary>The few with the most of something, as lines over time or as a table; shown only.</summary>
/// <remarks>
/// <c>topk(n, …)</c> of <c>sum by (…) (rate(x))</c>, of <c>histogram_quantile(q, sum by (…, le) (rate(x_bucket)))</c> or of a ratio of rates. A
/// table covers the dashboard's range; without <c>topk</c> where the labels cannot have more values.
/// </remarks>
internal sealed record TopSignal : Signal
{
    internal TopSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required TopQuantity Quantity { get; init; }

    /// <summary>The counter, the histogram or the part of a share.</summary>
    internal required Metric Events { get; init; }

    /// <summary>All events, where a share is shown.</summary>
    internal Metric? Whole { get; init; }

    /// <summary>The quantile, where one is shown.</summary>
    internal Ratio Quantile { get; init; }

    internal required int AtMost { get; init; }

    internal required EquatableArray<LabelSchema> By { get; init; }

    internal bool IsTable { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [.. new[] { Events, Whole }.OfType<Metric>()];

    internal override Expansion Expand(Scope scope) => TopExpansion.Expand(this, scope);
}
