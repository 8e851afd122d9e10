using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class EndlessAlertTests
{
    static readonly Gauge<Fixture.Http> Depth = new("queue_depth", "Requests that wait.");
    static readonly Gauge<NoLabels> Limit = new("queue_limit", "Requests that may wait.");
    static readonly Gauge<NoLabels, Timestamp> Started = new("started_timestamp_seconds", "When it was started.");

    static IReadOnlyList<Diagnostic> Found(AlertCondition<Fixture.Http> condition) => Found(Condition(warning: condition, alert: "Own", title: "Own", meaning: "So it is."));

    static IReadOnlyList<Diagnostic> Found(Signal signal) => Fixture.Find("DG4103", Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Depth, Limit, Started],
        Signals = [.. Fixture.Service.Signals, signal],
    });

    [Fact]
    public void Two_conditions_of_which_one_is_always_met_are_found() => Assert.Equal(
        "Own is never silent while its series are there: nothing that was tried of them makes queue_depth{job=\"shop\"} > 10 or queue_depth{job=\"shop\"} <= 10 false",
        Assert.Single(Found((Depth.Series > 10).Or(Depth.Series <= 10).For(5.Minutes))).Message);

    [Fact]
    public void What_is_compared_with_itself_is_found() =>
        Assert.Single(Found((Depth.Series.Over(5.Minutes).Avg() <= Depth.Series.Over(5.Minutes).Max()).For(5.Minutes)));

    [Fact]
    public void What_the_analyzer_has_told_is_not_told_again() => Assert.Empty(Found((Depth.Series.Abs() >= 0).For(5.Minutes)));

    [Fact]
    public void A_gap_between_two_limits_is_fine() => Assert.Empty(Found((Depth.Series > 10).Or(Depth.Series < 2).For(5.Minutes)));

    [Fact]
    public void A_low_limit_is_fine() => Assert.Empty(Found((Fixture.Requests.Series.Over(5.Minutes).Rate() > 0.001).For(5.Minutes)));

    [Fact]
    public void Series_that_are_there_or_not_are_fine() =>
        Assert.Empty(Found(Depth.Series[Fixture.Http.Method.Is("GET")].Ignoring(Fixture.Http.Method).Unless(Depth.Series[Fixture.Http.Method.Is("POST")]).For(5.Minutes)));

    [Fact]
    public void What_asks_whether_something_has_not_moved_is_fine()
    {
        Assert.Empty(Found((Depth.Series <= Depth.Series.Offset(1.Hours)).For(5.Minutes)));
        Assert.Empty(Found((Depth.Series.Over(10.Minutes).Changes() < 1).For(5.Minutes)));
        Assert.Empty(Found((Depth.Series.Over(10.Minutes).Deriv() < 0.01).For(5.Minutes)));
        Assert.Empty(Found((Depth.Series.Over(1.Hours).StdDev() < 0.01).For(5.Minutes)));
    }

    [Fact]
    public void Series_that_are_counted_are_fine() => Assert.Empty(Found((Depth.Series.Count([Fixture.Http.Route]) < 3).For(5.Minutes)));

    [Fact]
    public void Series_that_are_compared_with_others_of_their_metric_are_fine() =>
        Assert.Empty(Found((Depth.Series.Max([Fixture.Http.Route]) - Depth.Series.Min([Fixture.Http.Route]) < 5).For(5.Minutes)));

    [Fact]
    public void Times_are_fine() => Assert.Empty(Found(Condition(warning: (ScalarValue.Time - Started.Series < 6.Hours).For(5.Minutes), alert: "Own", title: "Own", meaning: "So it is.")));
}
