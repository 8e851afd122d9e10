namespace DashGen.Tests.Proofs;

public sealed class RoutingPageTests
{
    static readonly StackBundle Stack = Bundle.Expand([Fixture.Stack(Fixture.Service)]).Stacks[0];
    static readonly EquatableArray<RoutingLine> Lines = RoutingPage.Lines(Stack);

    static RoutingLine Line(string alert, string severity) =>
        Lines.Single(line => line.Alert == alert && line.Labels.TryGetValue("severity", out var found) && found == severity);

    [Fact]
    public void Every_alert_has_a_line() => Assert.Equal(Stack.Services[0].Alerts.Count + 1, Lines.Count);

    [Fact]
    public void A_line_says_who_is_told_and_how_often()
    {
        var line = Line("HighErrorRate", "critical");
        Assert.Equal("shop-pager", line.Receiver);
        Assert.Equal(["alertname", "system", "severity"], line.GroupedBy ?? []);
        Assert.Equal(TimeSpan.FromHours(4), line.Repeated);
        Assert.Equal(TimeSpan.FromMinutes(5), Line("Watchdog", "none").Repeated);
    }

    [Fact]
    public void A_warning_is_held_back_by_its_critical_twin_and_by_an_outage()
    {
        Assert.Equal(["HighErrorRate (critical)", "TargetMissing"], Line("HighErrorRate", "warning").InhibitedBy.Order(StringComparer.Ordinal));
        Assert.Equal(["TargetMissing"], Line("HighErrorRate", "critical").InhibitedBy);
        Assert.Empty(Line("TargetMissing", "critical").InhibitedBy);
    }

    [Fact]
    public void The_page_names_values_that_the_rule_states_and_only_names_of_others()
    {
        var row = RoutingPage.Markdown("Shop", [Line("HighErrorRate", "critical")]).Split('\n')[^2];
        Assert.Equal("| HighErrorRate | family=golden, job, severity=critical, system=shop, team=shop | shop-pager | alertname, system, severity | 4 hours | never | TargetMissing |", row);
    }

    [Fact]
    public void Mutes_are_told()
    {
        var muted = Line("HighErrorRate", "warning") with { MutedIn = ["nights"], ActiveIn = ["office hours", "saturdays"], GroupedBy = null, InhibitedBy = [] };
        Assert.Contains("| nothing: each alone | 4 hours | in nights and outside office hours and saturdays | nothing |", RoutingPage.Markdown("Shop", [muted]), StringComparison.Ordinal);
    }
}
