using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class FleetingEventTests
{
    static Service Told(TimeSpan hold) => Fixture.Service with { Signals = [.. Fixture.Service.Signals, Violations(Fixture.Requests[Fixture.ServerError], critical: hold)] };

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void A_hold_as_long_as_an_event_is_seen_is_found(int minutes) => Fixture.One("DG4007", Told(minutes.Minutes));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_shorter_one_is_fine(int minutes) => Assert.Empty(Fixture.Find("DG4007", Told(minutes.Minutes)));
}
