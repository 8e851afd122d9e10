using DashGen;
using DashGen.Prometheus;
using DashGen.PromQL;
using static Definitions.Tests.ApiGateway.GatewayRules;

namespace Definitions.Tests.ApiGateway;

/// <summary>What the team's own files got wrong; each test fails on their version.</summary>
public sealed class TrapTests
{
    static readonly string[] Silent = [];

    [Fact]
    public void Two_open_breakers_give_two_alerts_that_name_them() => Proves(
        [
            Series("circuit_breaker_state", SeriesValues.Constant(1, 10), ("service", "auth-service")),
            Series("circuit_breaker_state", SeriesValues.Constant(1, 10), ("service", "order-service")),
            Series("circuit_breaker_state", SeriesValues.Constant(0, 10), ("service", "venue-service")),
            Series("circuit_breaker_state", SeriesValues.Constant(2, 10), ("service", "file-service")),
        ],
        "CircuitBreakerOpen",
        (1.Minutes, Silent),
        (3.Minutes, ["service=auth-service", "service=order-service"]));

    [Fact]
    public void An_open_breaker_of_one_instance_is_not_hidden_by_a_half_open_one_of_another() => Proves(
        [
            Series("circuit_breaker_state", SeriesValues.Constant(1, 10), ("service", "auth-service")),
            Series("circuit_breaker_state", SeriesValues.Constant(2, 10), ("service", "auth-service"), ("instance", "api-gateway-2:3000")),
        ],
        "CircuitBreakerOpen",
        (3.Minutes, ["service=auth-service"]));

    [Fact]
    public void The_first_violation_fires_although_its_series_is_born_with_it() => Proves(
        [
            Up(SeriesValues.Constant(1, 30)),
            Series("security_violations_total", SeriesValues.Missing(10) + SeriesValues.Constant(1, 20), ("violation_type", "tenant_bypass")),
        ],
        "SecurityViolationDetected",
        (9.Minutes, Silent),
        (12.Minutes, ["violation_type=tenant_bypass"]),
        (25.Minutes, Silent));

    [Fact]
    public void A_further_violation_fires_too() => Proves(
        [
            Up(SeriesValues.Constant(1, 40)),
            Series("security_violations_total", SeriesValues.Constant(3, 20) + SeriesValues.Constant(4, 20), ("violation_type", "auth_bypass")),
        ],
        "SecurityViolationDetected",
        (19.Minutes, Silent),
        (22.Minutes, ["violation_type=auth_bypass"]));

    [Fact]
    public void A_counter_reset_is_no_violation() => Proves(
        [
            Up(SeriesValues.Constant(1, 30)),
            Series("security_violations_total", SeriesValues.Constant(7, 15) + SeriesValues.Constant(0, 15), ("violation_type", "tenant_bypass")),
        ],
        "SecurityViolationDetected",
        (14.Minutes, Silent),
        (16.Minutes, Silent),
        (18.Minutes, Silent),
        (25.Minutes, Silent));

    [Fact]
    public void A_return_from_a_gap_with_the_old_total_is_no_violation() => Proves(
        [
            Up(SeriesValues.Constant(1, 10) + SeriesValues.Constant(0, 15) + SeriesValues.Constant(1, 20)),
            Series("security_violations_total", SeriesValues.Constant(7, 10) + SeriesValues.Stale + SeriesValues.Missing(14) + SeriesValues.Constant(7, 20), ("violation_type", "tenant_bypass")),
        ],
        "SecurityViolationDetected",
        (26.Minutes, Silent),
        (28.Minutes, Silent),
        (31.Minutes, Silent),
        (35.Minutes, Silent));

    [Fact]
    public void A_fresh_database_is_no_violation() => Proves(
        [
            Up(SeriesValues.Constant(1, 30)),
            Series("security_violations_total", SeriesValues.Constant(7, 30), ("violation_type", "tenant_bypass")),
        ],
        "SecurityViolationDetected",
        (1.Minutes, Silent),
        (3.Minutes, Silent),
        (6.Minutes, Silent),
        (12.Minutes, Silent));

    [Fact]
    public void Five_percent_is_a_ratio_and_reads_as_five_percent()
    {
        var rules = Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/prometheus/rules/api-gateway.rules.yml"];
        Assert.DoesNotContain("* 100", rules, StringComparison.Ordinal);
        Assert.Contains("humanizePercentage", rules, StringComparison.Ordinal);
        Proves(
            [
                Series("http_requests_total", SeriesValues.Ramp(0, 60, 30), ("method", "GET"), ("route", "/"), ("status_code", "500")),
                Series("http_requests_total", SeriesValues.Ramp(0, 940, 30), ("method", "GET"), ("route", "/"), ("status_code", "200")),
            ],
            "APIGatewayHighErrorRate",
            (4.Minutes, Silent),
            (10.Minutes, [""]));
    }

    [Fact]
    public void Four_percent_of_errors_is_quiet() => Proves(
        [
            Series("http_requests_total", SeriesValues.Ramp(0, 40, 30), ("method", "GET"), ("route", "/"), ("status_code", "500")),
            Series("http_requests_total", SeriesValues.Ramp(0, 960, 30), ("method", "GET"), ("route", "/"), ("status_code", "200")),
        ],
        "APIGatewayHighErrorRate",
        (20.Minutes, Silent));

    [Fact]
    public void Errors_are_told_although_the_gateway_never_failed_before() => Proves(
        [
            Series("http_requests_total", SeriesValues.Ramp(0, 940, 40), ("method", "GET"), ("route", "/"), ("status_code", "200")),
            Series("http_requests_total", SeriesValues.Missing(10) + SeriesValues.Ramp(0, 500, 30), ("method", "GET"), ("route", "/"), ("status_code", "503")),
        ],
        "APIGatewayHighErrorRate",
        (9.Minutes, Silent),
        (25.Minutes, [""]));

    [Fact]
    public void On_the_team_s_own_rules_these_tests_fail()
    {
        var violations = Build.Select("security_violations_total");
        var breaker = Build.Equal(Build.Select("circuit_breaker_state", new LabelMatcher("service", MatchOp.Equal, "api-gateway")), 1);
        var team = new RuleFile([new RuleGroup("team",
        [
            new AlertingRule("SecurityViolationDetected", Build.Increase(violations, 5.Minutes) > 0) { For = 1.Minutes },
            new AlertingRule("CircuitBreakerOpen", breaker) { For = 2.Minutes, Labels = [("service", "api-gateway")] },
        ])]);

        Assert.False(Holds(
            team,
            [
                Up(SeriesValues.Constant(1, 30)),
                Series("security_violations_total", SeriesValues.Missing(10) + SeriesValues.Constant(1, 20), ("violation_type", "tenant_bypass")),
            ],
            "SecurityViolationDetected",
            (12.Minutes, ["violation_type=tenant_bypass"])));
        Assert.False(Holds(
            team,
            [Series("circuit_breaker_state", SeriesValues.Constant(1, 10), ("service", "auth-service"))],
            "CircuitBreakerOpen",
            (3.Minutes, ["service=auth-service"])));
    }

    [Fact]
    public void A_rule_label_service_would_fail_the_rule_when_two_breakers_are_open()
    {
        var open = Build.Equal(Build.Select("circuit_breaker_state"), 1);
        var team = new RuleFile([new RuleGroup("team", [new AlertingRule("CircuitBreakerOpen", open) { Labels = [("service", "api-gateway")] }])]);
        var result = Run(
            team,
            [
                Series("circuit_breaker_state", SeriesValues.Constant(1, 10), ("service", "auth-service")),
                Series("circuit_breaker_state", SeriesValues.Constant(1, 10), ("service", "order-service")),
            ],
            "CircuitBreakerOpen",
            (3.Minutes, []));
        Assert.Contains("vector contains metrics with the same labelset after applying alert labels", result.Output, StringComparison.Ordinal);
    }
}
