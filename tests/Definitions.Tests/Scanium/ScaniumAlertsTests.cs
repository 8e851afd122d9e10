using DashGen;
using DashGen.PromQL;

namespace Definitions.Tests.Scanium;

public sealed class ScaniumAlertsTests
{
    static readonly ServiceBundle Backend = Bundle.Expand(Estate.Stacks).Stacks.Single(stack => stack.Stack.Name == "scanium").Services[0];

    [Theory]
    [InlineData("BackendDown", "critical", 2, "== 0 or absent(up{")]
    [InlineData("BackendSlow", "warning", 10, "> 2000")]
    [InlineData("BackendErrors", "critical", 10, "> 0.1")]
    [InlineData("BackendTrafficDrop", "warning", 10, "< 0.2")]
    [InlineData("AssistantSlow", "warning", 10, "> 10000")]
    [InlineData("ClassifierSlow", "warning", 10, "> 5000")]
    [InlineData("TargetDown", "warning", 5, "== 0")]
    [InlineData("TargetMissing", "critical", 5, "absent(up{")]
    [InlineData("ScrapeSlow", "warning", 10, "> 8")]
    public void An_alert_has_its_threshold_and_duration(string name, string severity, int minutes, string condition)
    {
        var alert = Assert.Single(Backend.Alerts, alert => alert.Name == name);
        Assert.Equal((severity, minutes.Minutes), (alert.Severity.Name, alert.Hold));
        Assert.Contains(condition, Printer.Print(alert.Expr), StringComparison.Ordinal);
    }

    [Fact]
    public void The_budget_is_what_the_bounds_allow()
    {
        // 2000 × (11 + 3) + 2000, 25 × 12 + 50, 50 × 11 + 750, 2, and what a client library adds: the table of cardinality.md, added by hand.
        const int Budget = 28_000 + 2_000 + 300 + 50 + 550 + 750 + 2 + 100;
        Assert.EndsWith($"> {Budget}", Printer.Print(Backend.Alerts.Single(alert => alert.Name == "SeriesOverBudget").Expr), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slow_answer_reads_in_milliseconds_and_against_seconds() =>
        Assert.Contains("ms now, and above 2 s for 10 minutes", Backend.Alerts.Single(alert => alert.Name == "BackendSlow").Description.ToString(), StringComparison.Ordinal);

    [Fact]
    public void The_runbook_knows_a_process_that_is_bound_to_itself_only()
    {
        var page = Writer.Render(Bundle.Expand(Estate.Stacks))["scanium/runbooks/scanium-backend/TargetDown.md"];
        Assert.Contains("bound to 127.0.0.1 and answers nobody else", page, StringComparison.Ordinal);
        Assert.Contains("0.0.0.0:8080", page, StringComparison.Ordinal);
        Assert.Contains("curl -v http://scanium-backend:8080/metrics", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_blames_a_Prometheus_that_is_not_there() => Assert.All(
        Backend.Alerts.Where(alert => alert.Family == Family.Telemetry),
        alert => Assert.DoesNotContain("Prometheus", $"{alert.Summary}{alert.Description}{alert.Runbook.Meaning}", StringComparison.Ordinal));
}
