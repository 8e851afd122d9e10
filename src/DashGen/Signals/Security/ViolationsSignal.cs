namespace DashGen;

/// <summary>Events that must not happen at all: the first one counts.</summary>
/// <remarks>
/// A counter series is born with its first event, so <c>increase</c> does not see that one. The events of five minutes are
/// <c>sum by (…) ((increase(x[5m]) > 0) or ((x unless x offset 5m) and on (job, instance) (up offset 5m == 1)))</c>: a series that is new
/// counts with its value, but only if its target was being scraped five minutes ago, so that neither a return from a gap nor a
/// fresh database looks like an event.
/// </remarks>
internal sealed record ViolationsSignal : Signal
{
    internal ViolationsSignal(Family family, string title, string alert, SourceLocation location)
        : base(family, title, alert, location)
    {
    }

    internal required Metric Events { get; init; }

    /// <summary>What there is one line and one alert each for.</summary>
    internal EquatableArray<LabelSchema> Per { get; init; } = [];

    /// <summary>How urgent the first one is, and how long it may wait.</summary>
    internal required EquatableArray<Limit> Limits { get; init; }

    /// <summary>What one of them does, in a sentence; null for a breach of security, which says it by itself.</summary>
    internal string? Harm { get; init; }

    internal override IEnumerable<string> Said => Harm is null ? [] : [Harm];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Events];

    internal override Expansion Expand(Scope scope) => ViolationsExpansion.Expand(this, scope);
}
