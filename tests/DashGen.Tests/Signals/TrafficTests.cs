using static DashGen.Signals;

namespace DashGen.Tests.Signals;

/// <summary>What arrives, and what that is called.</summary>
public sealed class TrafficTests
{
    static ServiceBundle Of(Signal signal) => Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [signal] })]).Stacks[0].Services[0];

    static readonly ServiceBundle Messages = Of(Traffic(Fixture.Requests, of: "messages", title: "Messages", drop: 30.Percent.For(5.Minutes), spike: 300.Percent.For(5.Minutes), alert: "Messages"));

    static Grafana.TimeSeriesPanel Look(ServiceBundle bundle, string title) => (Grafana.TimeSeriesPanel)Assert.Single(bundle.Panels, panel => panel.Title == title).Look;

    [Fact]
    public void What_does_not_come_at_all_after_a_restart_has_dropped()
    {
        var drop = Traffic(Fixture.Requests, drop: 30.Percent.For(5.Minutes), spike: 300.Percent.For(5.Minutes));
        var alerts = Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [drop] })]).Stacks[0].Services[0].Alerts;
        const string Rate = "job:http_requests:rate5m{job=\"shop\"}", Before = $"avg_over_time({Rate}[1h] offset 5m)";
        Assert.Equal($"({Rate} or 0 * {Before}) / ({Before} > 1) < 0.3", alerts.Single(alert => alert.Name == "TrafficDrop").Expr.ToString());
        Assert.Equal($"({Rate} or 0 * {Before}) / ({Before} > 1) > 3", alerts.Single(alert => alert.Name == "TrafficSpike").Expr.ToString());
        var started = Fixture.Requests with { ExistsFromStart = true };
        Assert.DoesNotContain(
            " or ", Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [started], Signals = [Traffic(started, drop: 30.Percent.For(5.Minutes))], Objectives = [] })]).Stacks[0].Services[0].Alerts[0].Expr.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(30, 41)]
    [InlineData(1.6, 299)]
    [InlineData(35.43, 424)]
    public void Much_less_than_before_may_be_much_still(double share, double least)
    {
        var maintained = new Gauge<NoLabels>("maintained", "Whether somebody works on it.") { ExistsFromStart = true };
        var drop = Traffic(Fixture.Requests, drop: share.Percent.For(10.Minutes))
            .When(Fixture.Requests.Series.Over(5.Minutes).Rate().Sum() > least, "much is asked")
            .When(maintained.Series.Max().EqualTo(0), "nobody works on it");
        Assert.Empty(Fixture.Find("DG4102", Fixture.Service with { Metrics = [Fixture.Requests, maintained], Signals = [drop], Objectives = [] }));
    }

    [Fact]
    public void What_is_no_request_is_counted_by_its_name()
    {
        var look = Look(Messages, "Messages");
        Assert.Equal((Grafana.Unit.EventsPerSecond, "Messages per second, as they arrive."), (look.Unit, look.Description));
        Assert.All(Messages.Alerts.Where(alert => alert.Name.StartsWith("Messages", StringComparison.Ordinal)), alert =>
        {
            Assert.Contains("rate of messages, compared with the hour before", alert.Summary.ToString(), StringComparison.OrdinalIgnoreCase);
            string[] said = [alert.Runbook.Meaning, .. alert.Runbook.Checks, .. alert.Runbook.Causes];
            Assert.All(said, text => Assert.DoesNotMatch("request|caller|client|load balancer", text));
        });
    }

    [Fact]
    public void Requests_are_told_of_as_such()
    {
        var requests = Of(Traffic(Fixture.Requests, drop: 30.Percent.For(5.Minutes)));
        Assert.Equal(Grafana.Unit.RequestsPerSecond, Look(requests, "Request Rate").Unit);
        Assert.Contains(requests.Alerts, alert => alert.Name == "TrafficDrop" && alert.Runbook.Meaning.StartsWith("Callers have stopped calling", StringComparison.Ordinal));
    }
}
