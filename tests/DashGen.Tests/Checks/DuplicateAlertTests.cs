using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class DuplicateAlertTests
{
    static Signal Failing(string alert, string title) =>
        Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), warning: 1.Percent.For(5.Minutes), alert: alert, title: title);

    [Fact]
    public void Two_signals_with_one_alert_name_are_found()
    {
        var second = Failing("High", "B");
        Assert.All(Fixture.Find("DG4001", Fixture.Service with { Signals = [Failing("High", "A"), second] }), found => Assert.Equal(second.Location, found.Location));
        Assert.NotEmpty(Fixture.Find("DG4001", Fixture.Service with { Signals = [Failing("High", "A"), second] }));
    }

    [Fact]
    public void A_name_of_the_telemetry_alerts_is_found_where_it_is_given()
    {
        var own = Failing("TargetDown", "A");
        var found = Fixture.Find("DG4001", Fixture.Service with { Signals = [own] });
        Assert.All(found, finding => Assert.Equal((own.Location, "the alert TargetDown comes with every service"), (finding.Location, finding.Message)));
        Assert.NotEmpty(found);
    }

    [Fact]
    public void The_name_of_the_watchdog_is_found() =>
        Assert.NotEmpty(Fixture.Find("DG4001", Fixture.Service with { Signals = [Failing("Watchdog", "A")] }));

    [Fact]
    public void One_signal_in_both_severities_is_fine() => Assert.Empty(Fixture.Find("DG4001", Fixture.Service with { Signals = [Failing("High", "A")] }));
}
