using DashGen;
using DashGen.PromQL;

namespace Definitions.Tests.Scanium;

/// <summary>One definition in two stacks: what differs is a parameter.</summary>
public sealed class InstallationTests
{
    static readonly Bundle Bundle = Bundle.Expand(Estate.Stacks);

    static StackBundle Stack(string name) => Bundle.Stacks.Single(stack => stack.Stack.Name == name);

    static Alert Alert(string stack, string name) => Stack(stack).Services[0].Alerts.Single(alert => alert.Name == name);

    [Theory]
    [InlineData("scanium", "> 2000", 10)]
    [InlineData("scanium-prod", "> 1000", 5)]
    public void A_threshold_in_seconds_comes_out_in_milliseconds_and_differs_by_installation(string stack, string condition, int minutes)
    {
        var alert = Alert(stack, "BackendSlow");
        Assert.EndsWith(condition, Printer.Print(alert.Expr), StringComparison.Ordinal);
        Assert.Equal(minutes.Minutes, alert.Hold);
    }

    [Theory]
    [InlineData("scanium", "> 0.1")]
    [InlineData("scanium-prod", "> 0.02")]
    public void So_does_the_share_of_errors(string stack, string condition) =>
        Assert.EndsWith(condition, Printer.Print(Alert(stack, "BackendErrors").Expr), StringComparison.Ordinal);

    [Theory]
    [InlineData("scanium", "scanium-chat")]
    [InlineData("scanium-prod", "scanium-pager")]
    public void Critical_alerts_reach_another_receiver(string stack, string receiver) =>
        Assert.Equal(receiver, Stack(stack).Services[0].Service.Routing.Single(route => route.Value == "critical").Receivers.Single().Name);

    [Theory]
    [InlineData("scanium", "dev", "MIMIR")]
    [InlineData("scanium-prod", "prod", "MIMIR-PROD")]
    public void Each_selects_its_own_environment_and_reads_its_own_data_source(string stack, string environment, string source)
    {
        var files = Writer.Render(Bundle).Where(file => file.Key.StartsWith(stack + "/", StringComparison.Ordinal)).ToDictionary();
        Assert.Contains($"uid: {source}\n", files[$"{stack}/grafana/provisioning/datasources/dashgen.yaml"], StringComparison.Ordinal);
        var rules = files[$"{stack}/prometheus/rules/scanium-backend.rules.yml"];
        Assert.Contains($"deployment_environment=\"{environment}\"", rules, StringComparison.Ordinal);
        Assert.DoesNotContain($"deployment_environment=\"{(environment == "dev" ? "prod" : "dev")}\"", rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_have_the_same_alerts() => Assert.Equal(
        Stack("scanium").Services[0].Alerts.Select(alert => (alert.Name, alert.Severity)),
        Stack("scanium-prod").Services[0].Alerts.Select(alert => (alert.Name, alert.Severity)));
}
