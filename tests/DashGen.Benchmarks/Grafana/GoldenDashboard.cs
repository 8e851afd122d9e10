using DashGen.Grafana;

namespace DashGen.Benchmarks.Grafana;

/// <summary>The dashboard of <c>../shared/bench/peers</c>, as this model means it to be written: 17 panels, 25 queries.</summary>
static class GoldenDashboard
{
    static readonly DataSource Source = DataSource.Prometheus("$datasource");
    static readonly Thresholds Plain = Thresholds.Absolute(Color.Green);
    static readonly Thresholds Ratio = Thresholds.Absolute(Color.Green, (0.01, Color.Orange), (0.05, Color.Red));
    static readonly Thresholds Latency = Thresholds.Absolute(Color.Green, (0.5, Color.Orange), (1, Color.Red));
    static readonly Legend MeanAndMax = Legend.Table.With(Reducer.Mean, Reducer.Max);

    public static Dashboard Write(int index)
    {
        var job = $"gateway-{index}";
        var sel = $"job=\"{job}\", service=~\"$service\"";
        const string Errors = ", code=~\"5..\"";
        string Rate(string metric, string extra = "") => $"sum(rate({metric}{{{sel}{extra}}}[$__rate_interval]))";
        string By(string label, string metric, string extra = "") => $"sum by ({label}) (rate({metric}{{{sel}{extra}}}[$__rate_interval]))";
        string Quantile(string q, string extra = "") =>
            $"histogram_quantile({q}, sum by (le{extra}) (rate(http_request_duration_seconds_bucket{{{sel}}}[$__rate_interval])))";
        var errorRatio = $"{Rate("http_requests_total", Errors)} / {Rate("http_requests_total")}";

        return new($"gw-golden-{index}", $"Gateway {index}: golden signals")
        {
            Description = $"Traffic, errors, latency and saturation of {job}",
            Tags = ["golden-signals", "gateway", job],
            DataSource = Source,
            Editable = true,
            Refresh = TimeSpan.FromSeconds(30),
            Time = TimeRange.Last(TimeSpan.FromHours(3)),
            Variables =
            [
                new DataSourceVariable("datasource", "prometheus") { Label = "Data source" },
                new QueryVariable("service", $"label_values(http_requests_total{{job=\"{job}\"}}, service)")
                {
                    Label = "Service",
                    Multi = true,
                    IncludeAll = true,
                    AllValueText = ".*",
                },
            ],
            Panels =
            [
                Number("Request rate", Unit.RequestsPerSecond, Plain, Query(Rate("http_requests_total"), "requests")),
                Number("Error ratio", Unit.PercentUnit, Ratio, Query(errorRatio, "errors")),
                Number("Latency p95", Unit.Seconds, Latency, Query(Quantile("0.95"), "p95")),
                Number("Availability", Unit.PercentUnit, Thresholds.Absolute(Color.Red, (0.99, Color.Orange), (0.999, Color.Green)), Query($"1 - ({errorRatio})", "availability")),
                Number("Open breakers", Unit.Short, Thresholds.Absolute(Color.Green, (1, Color.Red)), Query($"sum(circuit_breaker_state{{{sel}, state=\"open\"}})", "open")),
                Dial("CPU", Thresholds.Absolute(Color.Green, (0.7, Color.Orange), (0.9, Color.Red)), Query($"avg(rate(process_cpu_seconds_total{{{sel}}}[$__rate_interval]))", "cpu")),
                Dial("Budget left", Thresholds.Absolute(Color.Red, (0.25, Color.Orange), (0.5, Color.Green)), Query($"1 - ({errorRatio}) / 0.001", "budget")),
                Series("Traffic by route", Unit.RequestsPerSecond, Plain, Query(By("route", "http_requests_total"), "{{route}}")),
                Series("Traffic by status code", Unit.RequestsPerSecond, Plain, Query(By("code", "http_requests_total"), "{{code}}")),
                Series("Server and client errors", Unit.RequestsPerSecond, Thresholds.Absolute(Color.Green, (1, Color.Orange), (5, Color.Red)),
                    Query(Rate("http_requests_total", Errors), "5xx"), Query(Rate("http_requests_total", ", code=~\"4..\""), "4xx")),
                Series("Error ratio by route", Unit.PercentUnit, Ratio, Query($"{By("route", "http_requests_total", Errors)} / {By("route", "http_requests_total")}", "{{route}}")),
                Series("Latency", Unit.Seconds, Latency, Query(Quantile("0.5"), "p50"), Query(Quantile("0.95"), "p95"), Query(Quantile("0.99"), "p99")),
                Series("Latency p99 by route", Unit.Seconds, Thresholds.Absolute(Color.Green, (1, Color.Red)), Query(Quantile("0.99", ", route"), "{{route}}")),
                Series("Saturation", Unit.Short, Thresholds.Absolute(Color.Green, (200, Color.Orange), (500, Color.Red)),
                    Query($"sum(http_requests_in_flight{{{sel}}})", "in flight"), Query($"sum(http_request_queue_length{{{sel}}})", "queued")),
                Series("Circuit breaker transitions", Unit.OpsPerSecond, Thresholds.Absolute(Color.Green, (0.1, Color.Red)),
                    Query(By("upstream, to", "circuit_breaker_transitions_total"), "{{upstream}} to {{to}}"), Query(By("upstream", "circuit_breaker_rejected_total"), "{{upstream}} rejected")),
                Rows("Top routes", Plain, Instant($"topk(10, {By("route", "http_requests_total")})"), Instant($"topk(10, {By("route", "http_requests_total", Errors)})"), Instant(Quantile("0.95", ", route"))),
                Rows("Failing upstreams", Thresholds.Absolute(Color.Green, (1, Color.Red)), Instant($"topk(10, {By("upstream", "upstream_failures_total")})"), Instant($"topk(10, {By("upstream", "circuit_breaker_rejected_total")})")),
            ],
        };
    }

    static PrometheusQuery Query(string expr, string legend) => new() { Expr = expr, LegendFormat = legend, Range = true };

    static PrometheusQuery Instant(string expr) => new() { Expr = expr, Format = PromQueryFormat.Table, Instant = true };

    static StatPanel Number(string title, Unit unit, Thresholds thresholds, PrometheusQuery query) => new(title)
    {
        Unit = unit,
        Thresholds = thresholds,
        ColorMode = BigValueColorMode.Value,
        GraphMode = BigValueGraphMode.Area,
        Targets = [query],
        Width = 4,
    };

    static GaugePanel Dial(string title, Thresholds thresholds, PrometheusQuery query) => new(title)
    {
        Unit = Unit.PercentUnit,
        Thresholds = thresholds,
        Min = 0,
        Max = 1,
        Targets = [query],
        Width = 2,
        Height = 4,
    };

    static TimeSeriesPanel Series(string title, Unit unit, Thresholds thresholds, params Query[] queries) => new(title)
    {
        Unit = unit,
        Thresholds = thresholds,
        LineWidth = 1,
        FillOpacity = 10,
        ShowPoints = VisibilityMode.Never,
        Legend = MeanAndMax,
        Tooltip = Tooltip.All,
        Targets = [.. queries],
    };

    static TablePanel Rows(string title, Thresholds thresholds, params Query[] queries) => new(title)
    {
        Unit = Unit.Short,
        Thresholds = thresholds,
        ShowHeader = true,
        Targets = [.. queries],
    };
}
