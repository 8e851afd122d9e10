using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>How a histogram's observations are spread, over time: a column for each moment, a row for each bucket.</summary>
/// <remarks><c>sum by (le) (rate(x_bucket[$__rate_interval]))</c>, which Grafana makes a heatmap of.</remarks>
internal sealed record HeatmapSignal : Signal
{
    internal HeatmapSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required Metric Observations { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Observations];

    internal override Expansion Expand(Scope scope)
    {
        EquatableArray<LabelSchema> by = [Observations.BucketEnd];
        return new Expansion
        {
            Panels =
            [
                new Panel(
                    BreakdownLooks.Heatmap(Title, Observations.Help, Observations.Unit),
                    [new Query(Sum(Rate(scope.Shown(Observations, "_bucket"), PromQL.RangeDuration.RateInterval), by.Names()), "{{le}}", by) { IsBuckets = true }],
                    Family,
                    Location),
            ],
        };
    }
}
