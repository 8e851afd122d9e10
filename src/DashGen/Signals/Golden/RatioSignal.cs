namespace DashGen;

/// <summary>A share of events: failed requests, refused logins, cache hits.</summary>
/// <remarks>
/// Recorded: <c>(sum by (…) (rate(part[5m])) or 0 * sum by (…) (rate(whole[5m]))) / (sum by (…) (rate(whole[5m])) > 0)</c>, a ratio from
/// 0 to 1, and 1 where the whole is another counter and counts nothing; panel and alert read that series.
/// </remarks>
internal sealed record RatioSignal : Signal
{
    /// <summary>What a share is of unless it is said.</summary>
    internal const string Requests = "requests";

    internal RatioSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Part { get; init; }

    /// <summary>The whole is the part and this, where <see cref="Whole"/> is not stated.</summary>
    internal Metric? Rest { get; init; }

    internal Metric? Whole { get; init; }

    /// <summary>Another part of the same whole, shown and not alerted on.</summary>
    internal Metric? Beside { get; init; }

    /// <summary>What the whole counts, as it stands in a sentence.</summary>
    internal string Of { get; init; } = Requests;

    /// <summary>What the share is called where it is not one of errors; null where it is.</summary>
    internal string? Subject { get; init; }

    internal EquatableArray<LabelSchema> Per { get; init; } = [];

    /// <summary>How long the range is that rates are taken over.</summary>
    internal required TimeSpan Window { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    internal required RatioStyle Style { get; init; }

    internal override IEnumerable<string> Said => [Of, .. Subject is { } subject ? [subject] : Array.Empty<string>()];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [.. new[] { Part, Rest, Whole, Beside }.OfType<Metric>()];

    internal override Expansion Expand(Scope scope) => RatioExpansion.Expand(this, scope);
}
