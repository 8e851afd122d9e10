namespace DashGen;

/// <summary>How long something takes, by a quantile of a histogram or of a summary.</summary>
/// <remarks>
/// Of a histogram recorded: <c>sum by (…, le) (rate(duration_bucket[5m]))</c>; alert and panel: <c>histogram_quantile(q, …)</c> of that series.
/// Of a summary: <c>max by (…) (duration{quantile="0.95"})</c>, since the quantiles of several processes cannot be put together.
/// </remarks>
internal sealed record LatencySignal : Signal
{
    internal LatencySignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Duration { get; init; }

    internal required Ratio Quantile { get; init; }

    /// <summary>The quantiles that the panel shows, that which alerts compare among them.</summary>
    internal required EquatableArray<Ratio> Shown { get; init; }

    /// <summary>Whether each quantile is shown as a number of its own too: <c>p95 Response Time</c>.</summary>
    internal bool HasFigures { get; init; }

    internal EquatableArray<LabelSchema> Per { get; init; } = [];

    /// <summary>How long the range is that rates are taken over.</summary>
    internal required TimeSpan Window { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <summary>What takes that long, as it stands in a sentence.</summary>
    internal required string Subject { get; init; }

    internal override IEnumerable<string> Said => [Subject];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => Duration is ISummary summary ? [.. Shown.Select(summary.Quantile)] : [Duration];

    internal override Expansion Expand(Scope scope) => LatencyExpansion.Expand(this, scope);
}
