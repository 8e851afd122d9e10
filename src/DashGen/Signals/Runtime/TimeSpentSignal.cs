namespace DashGen;

/// <summary>The share of its time that a process spends on something, from a counter of time: CPU, pauses of the garbage collector.</summary>
/// <remarks>Recorded: <c>sum by (job, instance, …) (rate(seconds_total[5m]))</c>, divided by the number of cores; panel and alert read that series.</remarks>
internal sealed record TimeSpentSignal : Signal
{
    internal TimeSpentSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Time { get; init; }

    /// <summary>How many seconds there are in each second: the number of cores.</summary>
    internal required int Of { get; init; }

    /// <summary>What there is one line and one alert each for: the instance, and whatever else has a time of its own.</summary>
    internal required EquatableArray<LabelSchema> Per { get; init; }

    /// <summary>How long the range is that rates are taken over.</summary>
    internal required TimeSpan Window { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <summary>What the time is spent on, as it stands in a sentence.</summary>
    internal required string Subject { get; init; }

    internal override IEnumerable<string> Said => [Subject];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Time];

    internal override Expansion Expand(Scope scope) => TimeSpentExpansion.Expand(this, scope);
}
