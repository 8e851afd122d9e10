using DashGen.Grafana;

namespace Stranger;

/// <summary>A dashboard by someone who has this library alone, and its documentation.</summary>
public sealed class ByHandTests
{
    static readonly Thresholds Latency = Thresholds.Absolute(Color.Green, (0.5, Color.Orange), (1, Color.Red));

    static readonly Dashboard Shop = new("shop-overview", "Shop")
    {
        Description = "Is the shop open, and is it fast?",
        Tags = ["shop"],
        DataSource = DataSource.Prometheus("${datasource}"),
        Refresh = TimeSpan.FromSeconds(30),
        Time = TimeRange.Last(TimeSpan.FromHours(3)),
        Variables =
        [
            new DataSourceVariable("datasource", "prometheus"),
            new QueryVariable("job", "label_values(http_requests_total, job)") { Multi = true, IncludeAll = true },
            new QueryVariable("instance", "label_values(up{job=~\"$job\"}, instance)") { Multi = true, IncludeAll = true },
        ],
        Columns = 4,
        Panels =
        [
            new StatPanel("Up")
            {
                Description = "Instances that answer.",
                Unit = Unit.Short,
                Thresholds = Thresholds.Absolute(Color.Red, (1, Color.Green)),
                Targets = [PrometheusQuery.Newest("sum(up{job=~\"$job\", instance=~\"$instance\"})")],
            }.ReducedTo(Reducer.LastNotNull),
            new GaugePanel("Errors")
            {
                Description = "The share of requests that failed.",
                Unit = Unit.PercentUnit,
                Max = 1,
                Thresholds = Thresholds.Absolute(Color.Green, (0.05, Color.Red)),
                Targets = [PrometheusQuery.Newest("sum(rate(http_requests_total{job=~\"$job\", code=~\"5..\"}[5m])) / sum(rate(http_requests_total{job=~\"$job\"}[5m]))")],
            },
        ],
        Rows =
        [
            new("Requests")
            {
                Columns = 2,
                Panels =
                [
                    new TimeSeriesPanel("Rate")
                    {
                        Description = "Requests a second, by route.",
                        Unit = Unit.RequestsPerSecond,
                        Targets = [PrometheusQuery.OverTime("sum by (route) (rate(http_requests_total{job=~\"$job\"}[$__rate_interval]))", "{{route}}")],
                    }.LegendAsTable(Reducer.Mean, Reducer.Max).TooltipOfAll().Stacked(),
                    new TimeSeriesPanel("Latency")
                    {
                        Description = "How long answers take.",
                        Unit = Unit.Seconds,
                        Thresholds = Latency,
                        Targets = [PrometheusQuery.OverTime("histogram_quantile(0.95, sum by (le) (rate(http_request_duration_seconds_bucket{job=~\"$job\"}[$__rate_interval])))", "p95")],
                        Overrides = [new TimeSeriesOverride(FieldMatcher.ByName("p95")) { LineWidth = 2, Color = FieldColor.Fixed(Color.Blue) }],
                    }.ThresholdsAsLines(),
                ],
            },
            new("Routes")
            {
                Panels =
                [
                    new TablePanel("Busiest")
                    {
                        Description = "The ten routes with the most requests.",
                        Width = 24,
                        Targets = [PrometheusQuery.Table("topk(10, sum by (route) (rate(http_requests_total{job=~\"$job\"}[$__range])))")],
                        Transformations = [new OrganizeFields { ExcludeByName = [("Time", true)], RenameByName = [("Value", "Requests")] }],
                        Overrides = [new TableOverride(FieldMatcher.ByName("Requests")) { Unit = Unit.RequestsPerSecond, CellOptions = new TableBarGaugeCellOptions() }],
                    },
                ],
            },
        ],
    };

    [Fact]
    public void It_is_valid_and_no_check_finds_anything()
    {
        DashGen.Grafana.Tests.AssertGrafana.IsValid(DashboardJson.Write(Shop));
        Assert.Empty(DashboardChecks.Run(Shop));
    }
}
