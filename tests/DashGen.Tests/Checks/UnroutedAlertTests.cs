using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnroutedAlertTests
{
    [Fact]
    public void A_severity_that_no_route_takes_is_found_once_however_many_alerts_have_it()
    {
        var found = Fixture.One("DG6006", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager)] });
        Assert.Equal((Fixture.Service.Location, "add Severity.Warning.To(…) to Routing"), (found.Location, found.Hint));
        Assert.Matches(@"^\w+, \w+ and \d+ more \(warning\) reach nobody in shop$", found.Message);
    }

    [Fact]
    public void The_only_alert_of_a_severity_is_found_at_its_own_line()
    {
        var signal = Condition(
            info: (Fixture.Requests.Series.Over(5.Minutes).Rate().Sum() > 5).For(5.Minutes),
            alert: "Busy", title: "Busy", meaning: "There is much to do.");
        var found = Fixture.One("DG6006", Fixture.Service with { Signals = [.. Fixture.Service.Signals, signal] });
        Assert.Equal((signal.Location, "Busy (info) reaches nobody in shop"), (found.Location, found.Message));
    }

    [Fact]
    public void A_route_to_nobody_is_found() =>
        Fixture.One("DG6006", Fixture.Service with { Routing = [Severity.Critical.To(), Severity.Warning.To(Fixture.Chat)] });

    [Fact]
    public void Alerts_with_a_route_are_fine() => Assert.Empty(Fixture.Find("DG6006", Fixture.Service));
}
