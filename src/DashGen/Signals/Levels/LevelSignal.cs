namespace DashGen;

/// <summary>The value of a gauge as it is, for each instance or for each value of its labels.</summary>
/// <remarks>
/// Panel and alert: <c>max by (job, …) (gauge)</c>, <c>min by</c> where the alert is below, of <c>gauge / (whole > 0)</c> where there is a
/// whole, <c>max by (…) (time() - gauge)</c> where the gauge says when, and <c>sum by</c> of a number of things, since two halves of a queue are one queue; without <c>per:</c> by instance. Limits are converted to the gauge's unit.
/// </remarks>
internal sealed record LevelSignal : Signal
{
    internal LevelSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Gauge { get; init; }

    /// <summary>What it is a share of; null where it is compared as it is.</summary>
    internal Metric? Whole { get; init; }

    /// <summary>What there is one line and one alert each for.</summary>
    internal required EquatableArray<LabelSchema> Per { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    internal required LevelStyle Style { get; init; }

    /// <summary>Whether its limits are plain numbers, in the gauge's unit.</summary>
    internal bool IsOfThings { get; init; }

    /// <summary>What the value is, as it stands in a sentence.</summary>
    internal required string Subject { get; init; }

    internal override IEnumerable<string> Said => [Subject];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => Whole is null ? [Gauge] : [Gauge, Whole];

    internal override Expansion Expand(Scope scope) => LevelExpansion.Expand(this, scope);
}
