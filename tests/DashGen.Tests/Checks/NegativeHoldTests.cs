using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class NegativeHoldTests
{
    static Service Held(TimeSpan hold) =>
        Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(hold))] };

    [Fact]
    public void A_threshold_that_need_not_hold_is_found() => Fixture.One("DG4005", Held(0.Seconds));

    [Fact]
    public void So_is_one_that_holds_for_less_than_there_is_anything_new()
    {
        Assert.Contains("must hold for 10 s, and there is something new every 30 s only", Fixture.One("DG4005", Held(10.Seconds)).Message, StringComparison.Ordinal);
        Assert.Contains("every 1 minute only", Fixture.One("DG4005", Held(45.Seconds) with { Scrape = new(Port: 8080) { Every = 1.Minutes, Timeout = 10.Seconds } }).Message, StringComparison.Ordinal);
        Assert.Empty(Fixture.Find("DG4005", Held(30.Seconds)));
    }

    [Fact]
    public void A_negative_time_is_found() => Fixture.One("DG4005", Held(-1.Minutes));

    static readonly Gauge<NoLabels> Started = new("restarts", "Restarts.");

    static Service Own(InstantVector<NoLabels> when) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Started],
        Signals = [.. Fixture.Service.Signals, Condition(warning: when.For(0.Seconds), alert: "Restarts", title: "Restarts", meaning: "It starts again and again.")],
    };

    [Fact]
    public void A_condition_that_looks_back_need_not_hold_and_one_on_a_sample_must()
    {
        Fixture.One("DG4005", Own(Started.Series > 3));
        Assert.Empty(Fixture.Find("DG4005", Own(Started.Series.Over(10.Minutes).Changes() > 3)));
    }

    [Fact]
    public void Events_that_must_never_happen_need_not_hold() =>
        Assert.Empty(Fixture.Find("DG4005", Fixture.Service with { Signals = [.. Fixture.Service.Signals, Violations(Fixture.Requests[Fixture.ServerError], critical: 0.Seconds)] }));

    [Fact]
    public void A_minute_is_fine_and_so_are_burn_rates() => Assert.Empty(Fixture.Find("DG4005", Held(1.Minutes)));
}
