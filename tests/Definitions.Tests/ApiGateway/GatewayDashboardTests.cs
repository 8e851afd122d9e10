using System.Text.Json.Nodes;
using DashGen;
using DashGen.Grafana.Tests;

namespace Definitions.Tests.ApiGateway;

public sealed class GatewayDashboardTests
{
    static readonly string Text = Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/grafana/dashboards/api-gateway/api-gateway-api-gateway.json"];

    static readonly JsonNode Dashboard = JsonNode.Parse(Text)!;

    static IEnumerable<JsonNode> Panels => AssertGrafana.Panels(Dashboard).Where(panel => (string?)panel["type"] != "row");

    static IEnumerable<string> Queries => Panels.SelectMany(panel => panel["targets"]!.AsArray()).Select(target => (string)target!["expr"]!);

    [Fact]
    public void It_is_valid_by_Grafanas_schemas() => AssertGrafana.IsValid(Text);

    [Fact]
    public void The_17_panels_come_first_and_in_order() => Assert.Equal(
        [
            "Request Rate", "Response Time", "Error Rate", "Circuit Breaker Status", "Authentication Success Rate", "Active Connections",
            "Memory Usage", "Circuit Breaker Failures", "Downstream Service Latency", "Security Violations", "Cross-Tenant Access Attempts",
            "Rate Limit Exceeded", "Cache Hit Rate", "JWT Validation Errors", "Event Loop Lag", "Health Check Status", "Top 10 Endpoints",
        ],
        Panels.Take(17).Select(panel => (string)panel["title"]!));

    [Fact]
    public void It_is_not_wrapped_and_looks_at_the_last_hour_every_ten_seconds()
    {
        Assert.Null(Dashboard["dashboard"]);
        Assert.Equal("10s", (string?)Dashboard["refresh"]);
        Assert.Equal(("now-1h", "now"), ((string?)Dashboard["time"]!["from"], (string?)Dashboard["time"]!["to"]));
    }

    [Fact]
    public void It_has_a_variable_for_the_data_source_and_one_for_the_environment()
    {
        var variables = Dashboard["templating"]!["list"]!.AsArray();
        Assert.Equal(["datasource", "environment"], variables.Select(variable => (string?)variable!["name"]));
        Assert.Equal("prometheus", (string?)variables[0]!["current"]!["value"]);
        Assert.Equal("label_values(auth_duration_seconds_count{job=\"api-gateway\"}, environment)", VariableQuery(variables[1]!));
    }

    static string? VariableQuery(JsonNode variable) =>
        variable["query"] is JsonObject query ? (string?)query["query"] : (string?)variable["query"];

    [Fact]
    public void No_panel_is_of_a_type_that_Grafana_has_removed() =>
        Assert.All(Panels, panel => Assert.False((string?)panel["type"] is null or "graph" or "singlestat" or "table-old" or "grafana-piechart-panel"));

    [Fact]
    public void Every_panel_says_what_it_shows() =>
        Assert.All(Panels, panel => Assert.True(((string?)panel["description"])?.Length > 10, (string?)panel["title"]));

    [Fact]
    public void Every_panel_of_numbers_has_a_unit() => Assert.All(
        Panels.Where(panel => (string?)panel["type"] is "timeseries" or "gauge" or "stat"),
        panel => Assert.NotNull((string?)panel["fieldConfig"]!["defaults"]!["unit"]));

    [Fact]
    public void Shares_are_ratios_and_read_as_percentages() => Assert.All(
        Panels.Where(panel => (string?)panel["title"] is "Error Rate" or "Cache Hit Rate" or "Authentication Success Rate"),
        panel => Assert.Equal("percentunit", (string?)panel["fieldConfig"]!["defaults"]!["unit"]));

    [Fact]
    public void Breakers_show_the_names_and_colours_of_their_states()
    {
        var mappings = Panels.Single(panel => (string?)panel["title"] == "Circuit Breaker Status")["fieldConfig"]!["defaults"]!["mappings"]!.AsArray();
        var states = mappings.SelectMany(mapping => mapping!["options"]!.AsObject()).Select(state => $"{state.Key} {state.Value!["text"]} {state.Value!["color"]}");
        Assert.Equal(["0 closed green", "1 open red", "2 half-open yellow"], states);
    }

    [Fact]
    public void Ids_are_unique_and_rows_have_theirs() =>
        Assert.Distinct(AssertGrafana.Panels(Dashboard).Select(panel => (int)panel["id"]!));

    [Fact]
    public void Rates_in_panels_use_the_interval_that_Grafana_computes()
    {
        Assert.All(Queries.Where(query => query.Contains("rate(", StringComparison.Ordinal)), query => Assert.Matches(@"\[\$__(rate_interval|range)\]", query));
        Assert.Contains(Queries, query => query.Contains("$__rate_interval", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_query_selects_the_gateway_by_its_job_and_never_by_service()
    {
        Assert.All(Queries, query => Assert.Contains("job=\"api-gateway\"", query, StringComparison.Ordinal));
        Assert.All(Queries, query => Assert.DoesNotContain("service=\"", query, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_scraper_measures_is_not_filtered_by_a_label_of_the_registry() => Assert.All(
        Queries.Where(query => query.StartsWith("up{", StringComparison.Ordinal) || query.StartsWith("scrape_", StringComparison.Ordinal)),
        query => Assert.DoesNotContain("environment", query, StringComparison.Ordinal));

    [Fact]
    public void A_panel_links_to_the_runbooks_of_its_alerts()
    {
        var links = Panels.Single(panel => (string?)panel["title"] == "Circuit Breaker Status")["links"]!.AsArray();
        Assert.Equal("https://runbooks.example.com/api-gateway/api-gateway/CircuitBreakerOpen.md", (string?)links.Single()!["url"]);
    }

    [Fact]
    public void Tenants_are_shown_by_a_top_list_and_in_bands_only()
    {
        Assert.Contains(Queries, query => query.Contains("by (tenant_id)", StringComparison.Ordinal));
        Assert.All(
            Queries.Where(query => query.Contains("tenant_id", StringComparison.Ordinal)),
            query => Assert.Matches(@"^(topk\(10, |job_band:tenant_requests_tenant_id:count5m\{)", query));
    }
}
