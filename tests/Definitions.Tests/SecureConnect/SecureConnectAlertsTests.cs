using DashGen;
using DashGen.PromQL;

namespace Definitions.Tests.SecureConnect;

public sealed class SecureConnectAlertsTests
{
    static readonly StackBundle Stack = Bundle.Expand(Estate.Stacks).Stacks.Single(stack => stack.Stack.Name == "secure-connect");

    static ServiceBundle Service(string name) => Stack.Services.Single(service => service.Service.Name == name);

    [Theory]
    [InlineData("auth-service", "ServiceDown", "critical", 1, "== 0 or absent(up{job=\"auth-service\"})")]
    [InlineData("auth-service", "HighErrorRate", "warning", 5, "ratio_rate5m{job=\"auth-service\"} > 0.05")]
    [InlineData("auth-service", "HighErrorRate", "critical", 5, "ratio_rate5m{job=\"auth-service\"} > 0.2")]
    [InlineData("auth-service", "HighLatency", "warning", 10, "> 1")]
    [InlineData("auth-service", "HighLatency", "critical", 10, "> 5")]
    [InlineData("auth-service", "DatabasePoolExhaustion", "warning", 5, "> 0.8")]
    [InlineData("auth-service", "DatabasePoolExhaustion", "critical", 5, "> 0.95")]
    [InlineData("auth-service", "BruteForceDetected", "critical", 1, "> 0")]
    [InlineData("auth-service", "AccountLockOuts", "warning", 5, "> 0.1")]
    [InlineData("auth-service", "LoginsFailing", "warning", 10, "> 0.3")]
    [InlineData("video-service", "CallsFailing", "warning", 5, "> 0.1")]
    [InlineData("video-service", "CallsFailing", "critical", 5, "> 1")]
    [InlineData("api-gateway", "RateLimitBlocking", "warning", 5, "> 10")]
    [InlineData("prometheus", "PrometheusConfigRefused", "critical", 5, "== 0)")]
    public void An_alert_has_its_threshold_and_duration(string service, string name, string severity, int minutes, string condition)
    {
        var alert = Assert.Single(Service(service).Alerts, alert => alert.Name == name && alert.Severity.Name == severity);
        Assert.Equal(minutes.Minutes, alert.Hold);
        Assert.Contains(condition, Printer.Print(alert.Expr), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ServiceDown")]
    [InlineData("HighErrorRate")]
    [InlineData("HighLatency")]
    public void Each_of_the_five_services_has_it(string name) => Assert.All(
        Stack.Services.Where(service => service.Service.Name != "prometheus"), service => Assert.Contains(service.Alerts, alert => alert.Name == name));

    [Theory]
    [InlineData("TargetDown")]
    [InlineData("TargetMissing")]
    [InlineData("ScrapeSlow")]
    [InlineData("SeriesOverBudget")]
    public void Each_job_has_telemetry_health_and_Prometheus_too(string name) =>
        Assert.All(Stack.Services, service => Assert.Contains(service.Alerts, alert => alert.Name == name));

    [Fact]
    public void Attacks_are_of_the_family_security() => Assert.Equal(
        ["AccountLockOuts", "BruteForceDetected"],
        Service("auth-service").Alerts.Where(alert => alert.Family == Family.Security).Select(alert => alert.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_pool_is_what_is_in_use_and_what_is_free_of_each_instance() => Assert.Equal(
        "max by (job, instance) ((db_connections_active{job=\"auth-service\"} or last_over_time(db_connections_active{job=\"auth-service\"}[30s]) and on (job, instance) up{job=\"auth-service\"} == 0) / ((db_connections_active{job=\"auth-service\"} or last_over_time(db_connections_active{job=\"auth-service\"}[30s]) and on (job, instance) up{job=\"auth-service\"} == 0) + (db_connections_idle{job=\"auth-service\"} or last_over_time(db_connections_idle{job=\"auth-service\"}[30s]) and on (job, instance) up{job=\"auth-service\"} == 0) > 0)) > 0.8",
        Printer.Print(Service("auth-service").Alerts.Single(alert => alert.Name == "DatabasePoolExhaustion" && alert.Severity == Severity.Warning).Expr));

    [Fact]
    public void Five_services_are_defined_by_one_piece_and_no_copy() => Assert.All(
        Stack.Services.Where(service => service.Service.Name != "prometheus"),
        service => Assert.Contains(service.Service.Signals, signal => signal.Location.File == "definitions/SecureConnect/HttpServer.cs"));
}
