using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class NegativeHoldTests
{
    static Service Held(TimeSpan hold) =>
        Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(hold))] };

    [Fact]
    public void A_threshold_that_need_not_hold_is_found() => Fixture.One("DG4005", Held(0.Seconds));

    [Fact]
    public void A_negative_time_is_found() => Fixture.One("DG4005", Held(-1.Minutes));

    [Fact]
    public void A_minute_is_fine_and_so_are_burn_rates() => Assert.Empty(Fixture.Find("DG4005", Held(1.Minutes)));
}
