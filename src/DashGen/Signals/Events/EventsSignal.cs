namespace DashGen;

/// <summary>How often something happens.</summary>
/// <remarks>Recorded: <c>sum by (…) (rate(x[5m]))</c>; alert: that above a frequency. Without a threshold it is only shown.</remarks>
internal sealed record EventsSignal : Signal
{
    internal EventsSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Events { get; init; }

    /// <summary>What the panel breaks down by.</summary>
    internal EquatableArray<LabelSchema> By { get; init; } = [];

    /// <summary>What there is one alert each for.</summary>
    internal EquatableArray<LabelSchema> Per { get; init; } = [];

    /// <summary>What happens, as it stands in a sentence.</summary>
    internal required string Subject { get; init; }

    /// <summary>How long the range is that rates are taken over.</summary>
    internal required TimeSpan Window { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    internal override IEnumerable<string> Said => [Subject];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Events];

    internal override Expansion Expand(Scope scope) => EventsExpansion.Expand(this, scope);
}
