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
    public void Below_a_limit_a_warning_begins_at_more() => Assert.Equal(
        "let the warning begin at more than the critical alert, or after a shorter time",
        Assert.Single(Fixture.Find("DG4006", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Free], Signals = [Remaining(Free, "Free", critical: 20.For(5.Minutes), warning: 10.For(5.Minutes), alert: "FewFree")] })).Hint);

    static readonly Gauge<NoLabels> Free = new("free_slots", "Slots that are free."), Taken = new("taken_slots", "Slots that are taken.");

    static readonly Gauge<NoLabels, Timestamp> Backup = new("backup_last_timestamp_seconds", "Last backup.");

    [Fact]
    public void So_are_those_that_look_back_for_different_times()
    {
        IReadOnlyList<Diagnostic> Among(Signal signal) => Fixture.Find("DG4006", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Taken, Free, Backup], Signals = [signal] });
        Signal Full(Threshold<Ratio> critical, Threshold<Ratio> warning) => Saturation(Taken, capacity: 100, "slots", critical: critical, warning: warning, alert: "Full");
        Signal Old(TimeSpan critical, TimeSpan warning) => Age(Backup, "Backup", critical: critical.For(5.Minutes), warning: warning.For(5.Minutes), alert: "NoBackup");
        Assert.Single(Among(Full(critical: 70.Percent.For(1.Minutes), warning: 90.Percent.For(10.Minutes))));
        Assert.Single(Among(Old(critical: 1.Hours, warning: 2.Hours)));
        Assert.Single(Among(Full(critical: 70.Percent.For(1.Minutes), warning: 90.Percent.For(10.Minutes)).When(Free.Series > 1, "some are free")));
        Assert.Empty(Among(Full(critical: 90.Percent.For(1.Minutes), warning: 70.Percent.For(10.Minutes))));
        Assert.Empty(Among(Old(critical: 2.Hours, warning: 1.Hours)));
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
