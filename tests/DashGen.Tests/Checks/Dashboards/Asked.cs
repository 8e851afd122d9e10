using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen.Tests.Checks.Dashboards;

/// <summary>Dashboards of one panel, and what the checks of queries find in them.</summary>
static class Asked
{
    static readonly MetricIndex Catalogue = new(
    [
        new MetricSchema("http_requests_total", MetricKind.Counter, new MetricUnit(Dimension.Count), [new LabelSchema("route", new Cardinality(20))]),
        new MetricSchema("http_request_duration_seconds", MetricKind.Histogram, new MetricUnit(Dimension.Time), []) { Buckets = [0.1, 1] },
        new MetricSchema("memory_bytes", MetricKind.Gauge, new MetricUnit(Dimension.Bytes), []),
    ]);

    public static Grafana.Dashboard Board(Grafana.Panel panel, params ReadOnlySpan<Grafana.Variable> variables) => new("x", "x")
    {
        DataSource = DataSource.Prometheus("${datasource}"),
        Variables = [new DataSourceVariable("datasource", "prometheus"), .. variables],
        Panels = [panel],
    };

    public static TimeSeriesPanel Showing(string expr, string legend = "") => new("Requests")
    {
        Description = "Requests a second.",
        Unit = Unit.Short,
        Targets = [new PrometheusQuery { Expr = expr, LegendFormat = legend }],
    };

    /// <summary>The findings of one check where the catalogue is known.</summary>
    public static IReadOnlyList<Grafana.Finding> Find(string code, Grafana.Dashboard dashboard) =>
        [.. QueryCheck.All.Single(check => check.Code == code).Run(AskedDashboard.Of(DashboardQueries.Of(DashboardLowering.Lower(dashboard)), new() { Metrics = Catalogue }))];

    public static void Finds(string code, string says, Grafana.Dashboard dashboard) =>
        Assert.Contains(says, Assert.Single(Find(code, dashboard)).ToString(), StringComparison.Ordinal);

    public static void IsSilent(string code, Grafana.Dashboard dashboard) => Assert.Empty(Find(code, dashboard));
}
