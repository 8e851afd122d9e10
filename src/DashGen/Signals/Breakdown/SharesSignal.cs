namespace DashGen;

/// <summary>What part of all events each value of a label has, over time, stacked to 100 %.</summary>
/// <remarks><c>sum by (…) (rate(x[$__rate_interval]))</c>.</remarks>
internal sealed record SharesSignal : Signal
{
    internal SharesSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required Metric Events { get; init; }

    internal required EquatableArray<LabelSchema> By { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Events];

    internal override Expansion Expand(Scope scope) => new()
    {
        Panels =
        [
            new Panel(
                BreakdownLooks.Shares(Title, $"{Events.Help} What part of all each {Words.List(By.Names())} has.", Events.Unit.Rate),
                [new Query(Ratios.Rates(scope.Shown(Events), PromQL.RangeDuration.RateInterval, By), By.Legend("all"), By)],
                Family,
                Location),
        ],
    };
}
