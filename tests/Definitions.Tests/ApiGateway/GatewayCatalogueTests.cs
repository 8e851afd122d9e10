using DashGen;

namespace Definitions.Tests.ApiGateway;

public sealed class GatewayCatalogueTests
{
    [Theory]
    [InlineData("http_requests_total", "Counter", "method route status_code")]
    [InlineData("http_request_duration_seconds", "Histogram", "method route status_code")]
    [InlineData("http_request_size_bytes", "Histogram", "method route")]
    [InlineData("http_response_size_bytes", "Histogram", "method route")]
    [InlineData("auth_attempts_total", "Counter", "status")]
    [InlineData("auth_duration_seconds", "Histogram", "")]
    [InlineData("jwt_validation_errors_total", "Counter", "error_type")]
    [InlineData("circuit_breaker_state", "StateGauge", "service")]
    [InlineData("circuit_breaker_failures_total", "Counter", "service")]
    [InlineData("circuit_breaker_successes_total", "Counter", "service")]
    [InlineData("circuit_breaker_timeouts_total", "Counter", "service")]
    [InlineData("circuit_breaker_rejects_total", "Counter", "service")]
    [InlineData("downstream_requests_total", "Counter", "service status_code")]
    [InlineData("downstream_request_duration_seconds", "Histogram", "service")]
    [InlineData("downstream_errors_total", "Counter", "service error_type")]
    [InlineData("cache_hits_total", "Counter", "cache_type")]
    [InlineData("cache_misses_total", "Counter", "cache_type")]
    [InlineData("cache_errors_total", "Counter", "cache_type operation")]
    [InlineData("tenant_requests_total", "Counter", "tenant_id")]
    [InlineData("tenant_auth_failures_total", "Counter", "tenant_id reason")]
    [InlineData("cross_tenant_attempts_total", "Counter", "source_tenant target_tenant")]
    [InlineData("security_violations_total", "Counter", "violation_type")]
    [InlineData("dangerous_headers_filtered_total", "Counter", "header_name")]
    [InlineData("rate_limit_exceeded_total", "Counter", "endpoint tenant_id")]
    [InlineData("active_connections", "Gauge", "")]
    [InlineData("memory_usage_bytes", "Gauge", "type")]
    [InlineData("event_loop_lag_seconds", "Histogram", "")]
    [InlineData("health_check_status", "StateGauge", "check_type")]
    [InlineData("health_check_duration_seconds", "Histogram", "check_type")]
    public void A_metric_has_its_kind_and_labels(string name, string kind, string labels)
    {
        var metric = Assert.Single(Definitions.ApiGateway.Metrics.All, metric => metric.Name == name);
        Assert.Equal((kind, labels), (metric.Kind.ToString(), string.Join(' ', metric.Labels.Select(label => label.Name))));
    }

    [Fact]
    public void There_are_29_and_no_more() => Assert.Equal(29, Definitions.ApiGateway.Metrics.All.Count);

    [Fact]
    public void There_are_19_services_behind_it() => Assert.Equal(19, Definitions.ApiGateway.Downstream.Services.Count);

    [Fact]
    public void A_breaker_is_closed_at_0_open_at_1_and_half_open_at_2() => Assert.Equal(
        [new State(0, "closed"), new State(1, "open"), new State(2, "half-open")],
        StateGauge<Definitions.ApiGateway.Downstream, Definitions.ApiGateway.Breaker>.States);

    [Theory]
    [InlineData("tenant_id")]
    [InlineData("source_tenant")]
    [InlineData("target_tenant")]
    public void Tenants_have_no_bound(string name) => Assert.All(
        Definitions.ApiGateway.Metrics.All.SelectMany(metric => metric.Labels).Where(label => label.Name == name),
        label => Assert.False(label.Cardinality.IsBounded));
}
