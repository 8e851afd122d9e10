using System.Text.Json.Nodes;
using DashGen;
using DashGen.Grafana.Tests;

namespace Definitions.Tests.Scanium;

public sealed class ScaniumDashboardTests
{
    static readonly string Text = Writer.Render(Bundle.Expand(Estate.Stacks))["scanium/grafana/dashboards/scanium/scanium-scanium-backend-api-performance.json"];

    static readonly JsonNode Dashboard = JsonNode.Parse(Text)!;

    static IEnumerable<JsonNode> Panels => AssertGrafana.Panels(Dashboard).Where(panel => (string?)panel["type"] != "row");

    static JsonNode Panel(string title) => Panels.Single(panel => (string?)panel["title"] == title);

    static IEnumerable<string> Queries(JsonNode panel) => panel["targets"]!.AsArray().Select(target => (string)target!["expr"]!);

    static string? Unit(string title) => (string?)Panel(title)["fieldConfig"]!["defaults"]!["unit"];

    [Fact]
    public void It_is_valid_by_Grafanas_schemas_and_has_its_title()
    {
        AssertGrafana.IsValid(Text);
        Assert.Equal("Scanium - Backend API Performance", (string?)Dashboard["title"]);
    }

    [Fact]
    public void Its_panels_come_first_and_in_order() => Assert.Equal(
        [
            "p50 Latency", "p95 Latency", "p99 Latency", "Throughput", "Latency", "Error Rate", "Latency by Route", "Throughput by Route",
            "Latency by Method", "Throughput by Method", "Slowest Routes", "Error Rate by Route", "Latency Heatmap",
        ],
        Panels.Take(13).Select(panel => (string)panel["title"]!));

    [Theory]
    [InlineData("service", "service_name")]
    [InlineData("environment", "deployment_environment")]
    [InlineData("route", "route")]
    [InlineData("method", "method")]
    public void A_variable_takes_its_values_from_the_metrics_own_label(string variable, string label)
    {
        var found = Dashboard["templating"]!["list"]!.AsArray().Single(one => (string?)one!["name"] == variable)!;
        var query = found["query"] is JsonObject asked ? (string?)asked["query"] : (string?)found["query"];
        Assert.StartsWith("label_values(scanium_http_requests_total{", query);
        Assert.EndsWith($", {label})", query);
    }

    [Fact]
    public void The_data_source_is_the_one_of_the_team() =>
        Assert.Equal("MIMIR", (string?)Dashboard["templating"]!["list"]![0]!["current"]!["value"]);

    [Theory]
    [InlineData("p50 Latency", "stat")]
    [InlineData("p95 Latency", "stat")]
    [InlineData("p99 Latency", "stat")]
    [InlineData("Latency", "timeseries")]
    [InlineData("Slowest Routes", "table")]
    [InlineData("Error Rate by Route", "table")]
    [InlineData("Latency Heatmap", "heatmap")]
    public void A_panel_is_of_its_kind(string title, string kind) => Assert.Equal(kind, (string?)Panel(title)["type"]);

    [Fact]
    public void Times_read_in_milliseconds_and_throughput_in_requests_per_second()
    {
        Assert.All(["p50 Latency", "p95 Latency", "p99 Latency", "Latency", "Latency by Route", "Latency by Method"], title => Assert.Equal("ms", Unit(title)));
        Assert.All(["Throughput", "Throughput by Route", "Throughput by Method"], title => Assert.Equal("reqps", Unit(title)));
    }

    [Fact]
    public void Two_seconds_are_a_line_at_2000() => Assert.Equal(
        [null, 2000d], Panel("Latency")["fieldConfig"]!["defaults"]!["thresholds"]!["steps"]!.AsArray().Select(step => (double?)step!["value"]));

    [Fact]
    public void The_panel_of_the_alert_s_quantity_is_the_recorded_expression_with_the_variables()
    {
        var rules = Writer.Render(Bundle.Expand(Estate.Stacks))["scanium/prometheus/rules/scanium-backend.rules.yml"];
        Assert.Contains("expr: sum by (job, deployment_environment, service_name, le) (rate(scanium_http_request_duration_ms_bucket{deployment_environment=\"dev\",job=\"scanium-backend\"}[5m]))\n", rules, StringComparison.Ordinal);
        Assert.Equal(
            "histogram_quantile(0.95, sum by (job, deployment_environment, service_name, le) (rate(scanium_http_request_duration_ms_bucket{deployment_environment=~\"$environment\",job=\"scanium-backend\",method=~\"$method\",route=~\"$route\",service_name=~\"$service\"}[5m])))",
            Assert.Single(Queries(Panel("p95 Latency"))));
    }

    [Theory]
    [InlineData("Latency by Route", "topk(10, histogram_quantile(0.95, sum by (route, le) (")]
    [InlineData("Throughput by Route", "topk(10, sum by (route) (")]
    [InlineData("Slowest Routes", "topk(10, histogram_quantile(0.95, sum by (route, le) (")]
    [InlineData("Error Rate by Route", "topk(10, (sum by (route) (")]
    [InlineData("Latency by Method", "histogram_quantile(0.95, sum by (method, le) (")]
    public void Routes_are_the_top_ten_and_methods_are_all(string title, string begins) => Assert.StartsWith(begins, Assert.Single(Queries(Panel(title))));

    [Fact]
    public void Every_query_of_http_metrics_follows_all_four_variables_but_that_of_what_is_compared_with_the_hour_before() => Assert.All(
        Panels.Where(panel => (string?)panel["title"] != "Throughput, compared").SelectMany(Queries).Where(query => query.Contains("scanium_http_", StringComparison.Ordinal)),
        query => Assert.All(["=~\"$service\"", "=~\"$environment\"", "=~\"$route\"", "=~\"$method\""], matcher => Assert.Contains(matcher, query, StringComparison.Ordinal)));

    [Fact]
    public void Telemetry_health_is_shown_and_follows_the_environment() => Assert.All(
        ["Scrape Targets", "Scrape Duration", "Samples Per Scrape"],
        title => Assert.Contains("deployment_environment=~\"$environment\"", Assert.Single(Queries(Panel(title))), StringComparison.Ordinal));
}
