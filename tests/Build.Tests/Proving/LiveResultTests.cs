using DashGen;
using DashGen.Building;

namespace Build.Tests.Proving;

public sealed class LiveResultTests
{
    static readonly LiveVerdict Told = new(new LiveFault("shop", "golden", "ShopErrors", [], ["pager"]), Heard: TimeSpan.FromSeconds(2), Resolved: TimeSpan.FromSeconds(3));
    static readonly LiveQuestion Empty = new("Shop", "the panel \"Orders\"", "sum(orders)");

    [Fact]
    public void What_is_told_and_shown_is_proved() => Assert.True(new LiveResult([Told], []) { Answered = 3 }.IsProved);

    [Fact]
    public void A_panel_that_stays_empty_is_not_proved_and_named()
    {
        var result = new LiveResult([Told], []) { Answered = 3, Unanswered = [Empty] };
        Assert.False(result.IsProved);
        Assert.Equal(
            ["3 of 4 queries of dashboards had an answer", "Shop: the panel \"Orders\" is empty, whether all is well or not: sum(orders)"],
            result.Lines().TakeLast(2));
    }

    [Fact]
    public void One_that_says_what_it_shows_without_events_may_be_empty()
    {
        var result = new LiveResult([Told], []) { Unanswered = [Empty with { MayBeEmpty = true }] };
        Assert.True(result.IsProved);
        Assert.DoesNotContain(result.Lines(), line => line.Contains("is empty", StringComparison.Ordinal));
    }

    [Fact]
    public void What_one_run_leaves_open_another_one_closes()
    {
        var outage = Told with { Fault = Told.Fault with { Alert = "TargetDown", IsOutage = true } };
        var slow = Told with { Fault = Told.Fault with { Alert = "ShopSlow" } };
        var never = Empty with { Asker = "the panel \"Returns\"" };
        var first = new LiveResult([Told, outage], []) { Answered = 3, Unanswered = [Empty, never], Unhit = [("shop", "objective")] };
        var both = first.And(new LiveResult([slow, outage], ["a stray"]) { Answered = 4, Unanswered = [never] });
        Assert.True(first.IsOpen);
        Assert.Equal([Told, slow, outage], both.Verdicts);
        Assert.Equal("a stray", Assert.Single(both.Strays));
        Assert.Equal(4, both.Answered);
        Assert.True(both.IsOpen);
        Assert.Equal([never], both.Unanswered);
        Assert.Empty(both.Unhit);
        Assert.False(both.And(new LiveResult([], []) { Answered = 5 }).IsOpen);
    }
}
