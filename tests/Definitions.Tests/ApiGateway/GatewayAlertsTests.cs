using DashGen;
using DashGen.PromQL;

namespace Definitions.Tests.ApiGateway;

public sealed class GatewayAlertsTests
{
    static readonly ServiceBundle Gateway = Bundle.Expand(Estate.Stacks).Stacks.Single(stack => stack.Stack.Name == "api-gateway").Services[0];

    [Theory]
    [InlineData("APIGatewayDown", "critical", 1, "== 0")]
    [InlineData("APIGatewayHighErrorRate", "critical", 5, "> 0.05")]
    [InlineData("APIGatewayHighLatency", "critical", 10, "> 2")]
    [InlineData("CircuitBreakerOpen", "warning", 2, "== 1)")]
    [InlineData("CircuitBreakerHighFailureRate", "warning", 5, "> 10")]
    [InlineData("HighAuthenticationFailureRate", "warning", 5, "> 0.1")]
    [InlineData("JWTValidationErrors", "warning", 5, "> 5")]
    [InlineData("SecurityViolationDetected", "critical", 1, "> 0")]
    [InlineData("CrossTenantAccessAttempt", "critical", 1, "> 0")]
    [InlineData("DangerousHeadersFiltered", "warning", 5, "> 10")]
    [InlineData("HighRateLimitViolations", "warning", 5, "> 100")]
    [InlineData("HighMemoryUsage", "warning", 10, "> 0.9")]
    [InlineData("HighEventLoopLag", "warning", 5, "> 0.1")]
    [InlineData("TooManyActiveConnections", "warning", 5, "> 1000")]
    [InlineData("DownstreamServiceDown", "critical", 2, "== 0)")]
    [InlineData("DownstreamServiceHighLatency", "warning", 10, "> 5")]
    [InlineData("DownstreamServiceHighErrorRate", "warning", 5, "> 0.1")]
    [InlineData("LowCacheHitRate", "warning", 15, "< 0.5")]
    [InlineData("HighCacheErrorRate", "warning", 5, "> 10")]
    [InlineData("AvailabilitySLOViolation", "critical", 15, "< 0.999")]
    [InlineData("LatencySLOViolation", "warning", 15, "> 1")]
    public void An_alert_of_the_table_is_there_with_its_threshold_and_duration(string name, string severity, int minutes, string condition)
    {
        var alert = Assert.Single(Gateway.Alerts, alert => alert.Name == name);
        Assert.Equal((severity, minutes.Minutes), (alert.Severity.Name, alert.Hold));
        Assert.Contains(condition, Printer.Print(alert.Expr), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("APIGatewayTrafficDrop")]
    [InlineData("APIGatewayTrafficSpike")]
    [InlineData("TargetDown")]
    [InlineData("TargetMissing")]
    [InlineData("ScrapeSlow")]
    [InlineData("MetricMissing")]
    [InlineData("SeriesOverBudget")]
    [InlineData("AvailabilityBudgetBurn")]
    [InlineData("LatencyBudgetBurn")]
    public void So_are_those_of_traffic_telemetry_and_error_budgets(string name) => Assert.Contains(Gateway.Alerts, alert => alert.Name == name);

    [Fact]
    public void Security_alerts_are_of_the_family_that_both_receivers_hear() => Assert.Equal(
        ["CrossTenantAccessAttempt", "DangerousHeadersFiltered", "HighRateLimitViolations", "SecurityViolationDetected"],
        Gateway.Alerts.Where(alert => alert.Family == Family.Security).Select(alert => alert.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("CircuitBreakerOpen", "service")]
    [InlineData("CircuitBreakerHighFailureRate", "service")]
    [InlineData("DownstreamServiceHighLatency", "service")]
    [InlineData("DownstreamServiceHighErrorRate", "service")]
    [InlineData("DownstreamServiceDown", "check_type")]
    [InlineData("SecurityViolationDetected", "violation_type")]
    [InlineData("HighMemoryUsage", "instance")]
    public void An_alert_about_one_of_several_names_it(string name, string label)
    {
        var alert = Gateway.Alerts.Single(alert => alert.Name == name);
        Assert.Contains(label, alert.Labels.Select(one => one.Name));
        Assert.Contains(label, alert.Summary.LabelNames);
    }

    [Fact]
    public void What_an_annotation_prints_is_on_the_result() =>
        Assert.All(Gateway.Alerts, alert => Assert.Subset(alert.Labels.Select(label => label.Name).ToHashSet(), alert.Summary.LabelNames.Concat(alert.Description.LabelNames).ToHashSet()));

    [Fact]
    public void No_alert_has_a_rule_label_service() =>
        Assert.DoesNotContain("\n      service:", Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/prometheus/rules/api-gateway.rules.yml"], StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_found_in_the_definitions() => Assert.Empty(Check.All(Bundle.Expand(Estate.Stacks)));
}
