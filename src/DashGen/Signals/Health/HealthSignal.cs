namespace DashGen;

/// <summary>Whether the service's own health checks pass, or whatever else of it has a state that must not last.</summary>
/// <remarks><c>count by (…) (status == failing)</c>: how many instances see the check fail.</remarks>
internal sealed record HealthSignal : Signal
{
    internal HealthSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Gauge { get; init; }

    /// <summary>How it tells which state it is in.</summary>
    internal IStates Told => (IStates)Gauge;

    internal required EquatableArray<State> States { get; init; }

    internal required State Failing { get; init; }

    internal required EquatableArray<LabelSchema> Per { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <summary>What is in one state or another, as it stands in a sentence.</summary>
    internal string Thing { get; init; } = "health check";

    /// <summary>That it is in the failing state, behind <see cref="Thing"/>.</summary>
    internal string Says { get; init; } = "fails";

    /// <summary>What that does, in a sentence; null for a health check, which tells of a dependency.</summary>
    internal string? Harm { get; init; }

    internal override IEnumerable<string> Said => [Thing, Says, .. Harm is null ? [] : new[] { Harm }];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Gauge];

    internal override Expansion Expand(Scope scope) => HealthExpansion.Expand(this, scope);
}
