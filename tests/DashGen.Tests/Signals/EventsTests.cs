using static DashGen.Signals;

namespace DashGen.Tests.Signals;

public sealed class EventsTests
{
    static string? Description(Signal signal) =>
        Assert.Single(Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [signal] })]).Stacks[0].Services[0].Panels, panel => panel.Title == "Retries").Look.Description;

    [Fact]
    public void The_panel_says_what_the_limit_is_for()
    {
        Assert.EndsWith(" The limit is for the total.", Description(Events(Fixture.Requests, Family.Golden, title: "Retries", by: [Fixture.Http.Method], warning: 5.PerSecond.For(5.Minutes))), StringComparison.Ordinal);
        Assert.EndsWith(
            " The limit is for each route.",
            Description(Events(Fixture.Requests, Family.Golden, title: "Retries", by: [Fixture.Http.Method], per: [Fixture.Http.Route], warning: 5.PerSecond.For(5.Minutes))),
            StringComparison.Ordinal);
        Assert.DoesNotContain("limit", Description(Events(Fixture.Requests, Family.Golden, title: "Retries", by: [Fixture.Http.Method])), StringComparison.Ordinal);
    }
}
