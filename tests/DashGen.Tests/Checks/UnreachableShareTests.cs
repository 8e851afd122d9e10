using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnreachableShareTests
{
    static Service Above(Ratio share) =>
        Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, warning: share.For(10.Minutes))] };

    static Service Below(Ratio share) => Fixture.Service with
    {
        Signals = [HitRate(Fixture.Requests[Fixture.Http.Method.Is("GET")], Fixture.Requests[Fixture.Http.Method.Is("POST")], warning: share.For(10.Minutes))],
    };

    [Fact]
    public void A_share_above_all_is_found()
    {
        Fixture.One("DG3003", Above(100.Percent));
        Fixture.One("DG3003", Above(500.Percent));
    }

    [Fact]
    public void A_share_below_nothing_is_found() => Fixture.One("DG3003", Below(0.Percent));

    [Fact]
    public void Shares_that_can_be_passed_are_fine()
    {
        Assert.Empty(Fixture.Find("DG3003", Above(99.9.Percent)));
        Assert.Empty(Fixture.Find("DG3003", Below(100.Percent)));
    }
}
