using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnknownMetricTests
{
    [Fact]
    public void An_alert_on_a_metric_that_is_not_listed_is_found()
    {
        var signal = Latency(new Histogram<NoLabels, Seconds>("http_request_durations_seconds", "Time.") { Buckets = [1, 2] }, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes));
        var found = Fixture.One("DG2004", Fixture.Service with { Signals = [signal] });
        Assert.Equal(signal.Location, found.Location);
        Assert.Contains("did you mean http_request_duration_seconds?", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_once_and_not_again_in_each_expression()
    {
        var signal = Latency(new Histogram<NoLabels, Seconds>("time_seconds", "Time.") { Buckets = [1, 2] }, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes));
        var found = Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [signal] })]));
        Assert.Equal("DG2004", Assert.Single(found, finding => finding.Message.Contains("time_seconds", StringComparison.Ordinal)).Code);
    }

    [Fact]
    public void Of_another_service_s_metric_it_is_said_whose_it_is()
    {
        Gauge<NoLabels> other = new("pods", "Pods.");
        var state = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, other] };
        var asking = new Service("kubelet") { Owner = Fixture.Team, Scrape = new(Port: 10250), Metrics = [Fixture.InFlight], Signals = [Level(other, "Pods")], Routing = Fixture.Service.Routing };
        Assert.Equal("it is one of shop: ask this there, or in an expression that reads both", Assert.Single(Fixture.Find("DG2004", Fixture.Stack(state, asking))).Hint);
    }

    [Fact]
    public void Metrics_that_are_listed_are_fine() => Assert.Empty(Fixture.Find("DG2004", Fixture.Service));
}
