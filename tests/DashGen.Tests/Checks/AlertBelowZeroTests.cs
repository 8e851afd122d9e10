using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class AlertBelowZeroTests
{
    static readonly Gauge<NoLabels, Seconds> Lag = new("replica_lag_seconds", "How far behind it is.");
    static readonly Gauge<NoLabels> Queue = new("queue_length", "What waits.");

    static IReadOnlyList<Diagnostic> Found(InstantVector<NoLabels> condition) => Found(Condition(warning: condition.For(5.Minutes), alert: "Own", title: "Own", meaning: "So it is."));

    static IReadOnlyList<Diagnostic> Found(Signal signal) => Fixture.Find("DG4104", Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Lag, Queue],
        Signals = [.. Fixture.Service.Signals, signal],
        Scrape = new(Port: 8080) { Hosts = ["one", "two"] },
    });

    [Fact]
    public void A_multiple_of_the_mean_that_one_of_two_cannot_reach_is_found() => Assert.StartsWith(
        "Own fires only while a metric is below 0: nothing else that was tried makes ",
        Assert.Single(Found(Lag.Series.Max([TargetLabel.Instance]) > 3 * Lag.Series.Avg().ToScalar())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_guard_that_excludes_the_condition_is_found() =>
        Assert.Single(Found(Level(Queue, title: "Queue", warning: 1000.For(5.Minutes), alert: "Own").When(Queue.Series.Sum() < 10, "little waits")));

    [Fact]
    public void One_that_can_be_reached_is_fine() => Assert.Empty(Found(Lag.Series.Max([TargetLabel.Instance]) > 1.5 * Lag.Series.Avg().ToScalar()));

    [Fact]
    public void What_asks_for_less_than_nothing_knows_what_it_does()
    {
        Assert.Empty(Found(Lag.Series < 0.Seconds));
        Assert.Empty(Found(Lag.Series < -3.Seconds));
        Assert.Empty(Found(-Lag.Series > 3.Seconds));
        Assert.Empty(Found(Lag.Series.Over(1.Hours).PredictLinear(4.Hours) < 1.Seconds));
    }
}
