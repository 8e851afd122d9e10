using DashGen;

namespace Definitions.Tests.SecureConnect;

public sealed class SecureConnectCatalogueTests
{
    static readonly StackBundle Stack = Bundle.Expand(Estate.Stacks).Stacks.Single(stack => stack.Stack.Name == "secure-connect");

    const string Everyone = "api-gateway auth-service chat-service storage-service video-service";
    const string WithDatabase = "auth-service chat-service storage-service video-service";

    [Theory]
    [InlineData("http_requests_total", "Counter", "method endpoint status", Everyone)]
    [InlineData("http_request_duration_seconds", "Histogram", "method endpoint", Everyone)]
    [InlineData("http_requests_in_flight", "Gauge", "", Everyone)]
    [InlineData("db_query_duration_seconds", "Histogram", "operation table", WithDatabase)]
    [InlineData("db_connections_active", "Gauge", "", WithDatabase)]
    [InlineData("db_connections_idle", "Gauge", "", WithDatabase)]
    [InlineData("db_query_errors_total", "Counter", "operation table error", WithDatabase)]
    [InlineData("redis_commands_total", "Counter", "command", Everyone)]
    [InlineData("redis_errors_total", "Counter", "command error", Everyone)]
    [InlineData("websocket_connections", "Gauge", "", "chat-service")]
    [InlineData("calls_active", "Gauge", "", "video-service")]
    [InlineData("calls_failed_total", "Counter", "type reason", "video-service")]
    [InlineData("auth_attempts_total", "Counter", "method", "auth-service")]
    [InlineData("auth_success_total", "Counter", "method", "auth-service")]
    [InlineData("auth_failures_total", "Counter", "method reason", "auth-service")]
    [InlineData("auth_login_failed_by_ip_total", "Counter", "ip", "auth-service")]
    [InlineData("auth_brute_force_detected_total", "Counter", "", "auth-service")]
    [InlineData("auth_account_locked_total", "Counter", "", "auth-service")]
    [InlineData("rate_limit_blocked_total", "Counter", "endpoint", "api-gateway")]
    public void A_metric_has_its_kind_and_labels_where_it_is_exposed(string name, string kind, string labels, string services)
    {
        var exposed = Stack.Services.Where(service => service.Service.Metrics.Any(metric => metric.Name == name)).ToList();
        Assert.Equal(services, string.Join(' ', exposed.Select(service => service.Service.Name).Order(StringComparer.Ordinal)));
        Assert.All(exposed, service =>
        {
            var metric = Assert.Single(service.Service.Metrics, metric => metric.Name == name);
            Assert.Equal((kind, labels), (metric.Kind.ToString(), string.Join(' ', metric.Labels.Select(label => label.Name))));
        });
    }

    [Fact]
    public void There_are_19_besides_those_of_Prometheus() => Assert.Equal(
        19, Stack.Services.Where(service => service.Service.Name != "prometheus").SelectMany(service => service.Service.Metrics).Select(metric => metric.Name).Distinct().Count());

    [Fact]
    public void Addresses_have_no_bound_and_are_counted_in_bands()
    {
        Assert.False(Definitions.SecureConnect.Address.Ip.Cardinality.IsBounded);
        var file = Writer.Render(new Bundle([Stack]))["secure-connect/cardinality.md"];
        Assert.Contains("`ip` has no bound, in `auth_login_failed_by_ip_total`", file, StringComparison.Ordinal);
        Assert.Contains("read `job_band:auth_login_failed_by_ip_ip:count5m`", file, StringComparison.Ordinal);
    }
}
