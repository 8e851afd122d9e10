using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ObjectiveTargetTests
{
    static Service Promise(Ratio target, TimeSpan over) =>
        Fixture.Service with { Objectives = [Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: target, over: over)] };

    [Fact]
    public void All_and_nothing_are_no_objectives()
    {
        Fixture.One("DG3005", Promise(100.Percent, 30.Days));
        Fixture.One("DG3005", Promise(0.Percent, 30.Days));
    }

    [Fact]
    public void A_target_whose_fastest_row_can_never_fire_is_found()
    {
        // 14.4 times a budget of 10 % is more than all requests.
        var found = Fixture.One("DG3005", Promise(90.Percent, 30.Days));
        Assert.Contains("1.44", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_that_was_written_twice_is_named() => Assert.Equal("did you mean 99.9 %?", Fixture.One("DG3005", Promise(0.999.Percent, 30.Days)).Hint);

    [Fact]
    public void Ordinary_targets_are_fine()
    {
        Assert.Empty(Fixture.Find("DG3005", Promise(99.9.Percent, 30.Days)));
        Assert.Empty(Fixture.Find("DG3005", Promise(95.Percent, 28.Days)));
    }
}
