namespace DashGen;

/// <summary>How full something is: a gauge against its capacity, or against another gauge.</summary>
/// <remarks>
/// Against a number: <c>max by (…) (used) > limit * capacity</c>; against another gauge: <c>max by (…) (used / (capacity > 0)) > limit</c>;
/// against what is free: the same with <c>used + free</c> as the capacity. Without <c>per:</c> by instance; of the series of one the fullest counts.
/// </remarks>
internal sealed record SaturationSignal : Signal
{
    internal SaturationSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Used { get; init; }

    /// <summary>How much there is at most; null where a gauge tells.</summary>
    internal int? Capacity { get; init; }

    /// <summary>The gauge that is the whole; null where the capacity is a number.</summary>
    internal Metric? OutOf { get; init; }

    /// <summary>The gauge of what is free, where the whole is both together.</summary>
    internal Metric? Free { get; init; }

    /// <summary>Shown beside it, and not alerted on.</summary>
    internal Metric? Beside { get; init; }

    /// <summary>What there is one line and one alert each for.</summary>
    internal required EquatableArray<LabelSchema> Per { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <summary>What fills up, as it stands in a sentence.</summary>
    internal required string Subject { get; init; }

    internal override IEnumerable<string> Said => [Subject];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [.. new[] { Used, OutOf, Free, Beside }.OfType<Metric>()];

    internal override Expansion Expand(Scope scope) => SaturationExpansion.Expand(this, scope);
}
