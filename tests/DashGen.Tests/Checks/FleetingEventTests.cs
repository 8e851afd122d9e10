using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class FleetingEventTests
{
    static Service Told(TimeSpan hold) => Fixture.Service with { Signals = [.. Fixture.Service.Signals, Violations(Fixture.Requests[Fixture.ServerError], critical: hold)] };

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void A_hold_as_long_as_an_event_is_seen_is_found(int minutes) => Fixture.One("DG4007", Told(minutes.Minutes));

    static readonly Gauge<NoLabels, Timestamp> Booted = new("boot_timestamp_seconds", "When it started.");

    static Service Young(int seconds) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Booted],
        Signals = [.. Fixture.Service.Signals, Condition(warning: (PromQL.ScalarValue.Time - Booted.Series < seconds.Seconds).For(5.Minutes), alert: "Restarted", title: "Uptime", meaning: "It has started again.")],
    };

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    public void So_is_a_moment_that_is_too_long_ago_before_its_alert_fires(int seconds) => Assert.Equal(
        $"Restarted must hold for 5 minutes, and a moment is less than {seconds / 60} minute{(seconds > 60 ? "s" : "")} ago for that long", Fixture.One("DG4007", Young(seconds)).Message);

    [Fact]
    public void What_only_keeps_an_alert_quiet_after_a_start_is_fine() => Assert.Empty(Fixture.Find("DG4007", Young(60) with
    {
        Signals =
        [
            .. Fixture.Service.Signals,
            Condition(
                warning: (Fixture.Requests.Series.Over(5.Minutes).Rate().Sum([TargetLabel.Instance]) > 1).On(TargetLabel.Instance).Unless(PromQL.ScalarValue.Time - Booted.Series < 10.Minutes).For(15.Minutes),
                alert: "Busy", title: "Busy", meaning: "It is busy, and has not just begun."),
        ],
    }));

    static Service Seldom(Counter<Fixture.Http> events, double perSecond, TimeSpan window) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics.Where(metric => metric.Name != events.Name), events],
        Signals = [.. Fixture.Service.Signals, Events(events[Fixture.ServerError], Family.Golden, title: "Failures", warning: perSecond.PerSecond.For(1.Minutes), window: window, alert: "Failures")],
    };

    [Theory]
    [InlineData(0.003, 5)]
    [InlineData(0.0002, 60)]
    public void A_rate_that_one_event_passes_misses_the_first(double perSecond, int minutes)
    {
        var found = Fixture.One("DG4007", Seldom(Fixture.Requests, perSecond, minutes.Minutes));
        Assert.Equal((DiagnosticSeverity.Warning, "let the service start it at 0, or use Never or Violations"), (found.Severity, found.Hint));
    }

    [Fact]
    public void One_that_must_be_passed_for_longer_than_an_event_is_seen_asks_for_more()
    {
        var events = Fixture.Requests with { ExistsFromStart = true };
        Service Held(Frequency limit, TimeSpan hold, TimeSpan window) => Seldom(events, 1, window) with
        {
            Signals = [Events(events[Fixture.ServerError], Family.Golden, title: "Failures", warning: limit.For(hold), window: window, alert: "Failures")],
        };
        var found = Fixture.One("DG4007", Held(3.PerHour, 10.Minutes, 5.Minutes));
        Assert.Equal("Failures must hold for 10 minutes, and one event, which passes 0.000833/s (3/h), is seen for 5 minutes", found.Message);
        Assert.Equal("let it hold for less, or take a window of 40 minutes or more", found.Hint);
        Assert.EndsWith(" of 1 day or more", Fixture.One("DG4007", Held(0.PerSecond, 10.Minutes, 5.Minutes)).Hint, StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG4007", Held(3.PerHour, 10.Minutes, 40.Minutes)));
        Assert.Empty(Fixture.Find("DG4007", Held(30.PerHour, 10.Minutes, 5.Minutes)));
    }

    [Fact]
    public void It_does_not_where_it_takes_two_or_the_series_is_there_before()
    {
        Assert.Empty(Fixture.Find("DG4007", Seldom(Fixture.Requests, 0.004, 5.Minutes)));
        Assert.Empty(Fixture.Find("DG4007", Seldom(Fixture.Requests with { ExistsFromStart = true }, 0.003, 5.Minutes)));
    }

    [Fact]
    public void One_that_lasts_is_fine() => Assert.Empty(Fixture.Find("DG4007", Young(600)));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_shorter_one_is_fine(int minutes) => Assert.Empty(Fixture.Find("DG4007", Told(minutes.Minutes)));

    static Service Grows(double limit, int hold, int window) => Fixture.Service with
    {
        Signals =
        [
            .. Fixture.Service.Signals,
            Condition(
                warning: (Fixture.Requests[Fixture.ServerError].Series.Over(window.Minutes).Increase().Sum([Fixture.Http.Route]) > limit).For(hold.Minutes),
                alert: "Fails", title: "Failures", meaning: "Something fails."),
        ],
    };

    [Fact]
    public void A_condition_on_growth_that_one_event_makes_is_warned_of()
    {
        var found = Fixture.One("DG4007", Grows(limit: 0, hold: 10, window: 5));
        Assert.Equal(("Fails must hold for 10 minutes, and one event, which is enough, is seen for 5 minutes", DiagnosticSeverity.Warning), (found.Message, found.Severity));
        Fixture.One("DG4007", Grows(limit: 0.5, hold: 5, window: 5));
    }

    [Theory]
    [InlineData(0, 4, 5)]
    [InlineData(0, 10, 30)]
    [InlineData(20, 10, 5)]
    public void One_that_holds_for_less_or_asks_for_more_is_fine(double limit, int hold, int window) => Assert.Empty(Fixture.Find("DG4007", Grows(limit, hold, window)));
}
