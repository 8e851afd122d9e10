namespace DashGen;

/// <summary>How many requests arrive, and whether that changed all of a sudden.</summary>
/// <remarks>
/// Panel: <c>sum by (…) (rate(requests[$__rate_interval]))</c>. Alerts: the rate as a share of its own average of the hour before,
/// <c>rate5m / (avg_over_time(rate5m[1h] offset 5m) > floor)</c>, below <c>drop</c> or above <c>spike</c>.
/// </remarks>
internal sealed record TrafficSignal : Signal
{
    internal TrafficSignal(Family family, string title, string alert, SourceLocation location)
        : base(family, title, alert, location)
    {
    }

    internal required Metric Requests { get; init; }

    /// <summary>What arrives, in the plural, as it stands in a sentence.</summary>
    internal string Of { get; init; } = RatioSignal.Requests;

    /// <summary>Whether it is what most services get, of which more is known: who sends them, and what they come through.</summary>
    internal bool IsOfRequests => Of == RatioSignal.Requests;

    internal EquatableArray<LabelSchema> By { get; init; } = [];

    /// <summary>What the traffic must not be below, as a share of what is usual.</summary>
    internal required EquatableArray<Limit> Drop { get; init; }

    /// <summary>What it must not be above.</summary>
    internal required EquatableArray<Limit> Spike { get; init; }

    /// <summary>How long the range is that rates are taken over.</summary>
    internal required TimeSpan Window { get; init; }

    internal required Frequency Floor { get; init; }

    internal override IEnumerable<string> Said => [Of];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Requests];

    internal override Expansion Expand(Scope scope) => TrafficExpansion.Expand(this, scope);
}
