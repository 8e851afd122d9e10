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
}
