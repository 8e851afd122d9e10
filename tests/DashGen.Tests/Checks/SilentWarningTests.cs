using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class SilentWarningTests
{
    static readonly StateGauge<Fixture.Http, DayOfWeek> State = new("state", "State.");

    static IReadOnlyList<Diagnostic> Find(params Signal[] signals) => Fixture.Find("DG4006", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, State], Signals = [.. signals] });

    static Signal Failing(Threshold<Ratio> critical, Threshold<Ratio> warning) =>
        Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: critical, warning: warning, alert: "Failing");

    static Signal Hits(Threshold<Ratio> critical, Threshold<Ratio> warning) => HitRate(
        Fixture.Requests[Fixture.Http.Method.Is("GET")], Fixture.Requests[Fixture.Http.Method.Is("POST")], critical: critical, warning: warning, alert: "Missing");

    static Signal Bad(TimeSpan critical, TimeSpan warning) =>
        HealthChecks(State, failing: DayOfWeek.Monday, per: [], critical: critical, warning: warning);

    [Fact]
    public void Thresholds_that_are_mixed_up_are_found()
    {
        var signal = Failing(critical: 1.Percent.For(5.Minutes), warning: 5.Percent.For(5.Minutes));
        var found = Assert.Single(Find(signal));
        Assert.Equal((signal.Location, "Failing is critical before it can warn"), (found.Location, found.Message));
    }

    [Fact]
    public void So_are_equal_ones_and_those_from_below()
    {
        Assert.Single(Find(Failing(critical: 5.Percent.For(5.Minutes), warning: 5.Percent.For(5.Minutes))));
        Assert.Single(Find(Hits(critical: 80.Percent.For(5.Minutes), warning: 60.Percent.For(10.Minutes))));
    }

    [Fact]
    public void So_is_a_state_that_is_critical_sooner() => Assert.Single(Find(Bad(critical: 2.Minutes, warning: 10.Minutes)));

    [Fact]
    public void A_warning_that_comes_first_is_fine()
    {
        Assert.Empty(Find(Failing(critical: 5.Percent.For(5.Minutes), warning: 1.Percent.For(30.Minutes))));
        Assert.Empty(Find(Failing(critical: 5.Percent.For(30.Minutes), warning: 5.Percent.For(5.Minutes))));
        Assert.Empty(Find(Failing(critical: 5.Percent.For(30.Minutes), warning: 20.Percent.For(2.Minutes))));
        Assert.Empty(Find(Hits(critical: 60.Percent.For(5.Minutes), warning: 80.Percent.For(5.Minutes))));
        Assert.Empty(Find(Bad(critical: 10.Minutes, warning: 2.Minutes)));
        Assert.Empty(Fixture.Find("DG4006", Fixture.Service));
    }
}
