namespace DashGen.Tests.Checks;

public sealed class UnroutedAlertTests
{
    [Fact]
    public void An_alert_that_no_route_takes_is_found() =>
        Assert.Contains(Fixture.Find("DG6006", Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager)] }), found => found.Message.StartsWith("HighLatency (warning", StringComparison.Ordinal));

    [Fact]
    public void A_route_to_nobody_is_found() =>
        Fixture.One("DG6006", Fixture.Service with { Routing = [Severity.Critical.To(), Severity.Warning.To(Fixture.Chat)] });

    [Fact]
    public void Alerts_with_a_route_are_fine() => Assert.Empty(Fixture.Find("DG6006", Fixture.Service));
}
