namespace DashGen.Tests.Checks;

/// <summary>How often somebody is told again of what still fires.</summary>
public sealed class RepeatIntervalTests
{
    static Service With(TimeSpan critical, TimeSpan warning) => Fixture.Service with
    {
        Routing = [Severity.Critical.To(Fixture.Pager) with { Repeat = critical }, Severity.Warning.To(Fixture.Chat) with { Repeat = warning }],
    };

    [Fact]
    public void More_often_than_Alertmanager_looks_is_found() => Assert.Equal(
        ("alerts of severity warning are to be repeated every 4 minutes", "state 5 minutes to 5 days"),
        (Fixture.One("DG6021", With(1.Minutes, 4.Minutes)).Message, Fixture.One("DG6021", With(1.Minutes, 4.Minutes)).Hint));

    [Fact]
    public void More_seldom_than_it_remembers_is_found() => Assert.Contains("severity critical", Fixture.One("DG6021", With(6.Days, 5.Days)).Message, StringComparison.Ordinal);

    [Fact]
    public void Nothing_and_less_than_nothing_are_found() => Assert.Equal(2, Fixture.Find("DG6021", With(TimeSpan.Zero, -1.Hours)).Count);

    [Fact]
    public void What_it_keeps_to_is_fine() => Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(With(30.Minutes, 1.Days))])));

    [Fact]
    public void The_route_and_the_page_of_routes_say_so()
    {
        var stack = Bundle.Expand([Fixture.Stack(With(30.Minutes, 1.Days))]).Stacks[0];
        Assert.Equal([30.Minutes, 1.Days], RoutingPage.Lines(stack).Where(line => line.Alert == "HighErrorRate").Select(line => line.Repeated).Order());
        var written = Writer.Render(stack).Single(file => file.Path.EndsWith("alertmanager.yml", StringComparison.Ordinal)).Text;
        Assert.Contains("repeat_interval: 1d\n", written, StringComparison.Ordinal);
    }
}
