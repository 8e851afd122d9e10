using static DashGen.Signals;

namespace DashGen.Tests.Writers;

/// <summary>An outage is told once, by the alert that knows most about it.</summary>
public sealed class InhibitionsTests
{
    static readonly Service Nodes = new("shop")
    {
        Owner = Fixture.Team,
        Scrape = new(Port: 8080) { Hosts = ["a", "b", "c"], Health = new("/health") },
        Metrics = Fixture.Service.Metrics,
        Signals = [Cluster(critical: 1.Minutes, node: 2.Minutes), .. Fixture.Service.Signals],
        Routing = Fixture.Service.Routing,
    };

    static readonly Service Reached = Fixture.Service with { Signals = [Reachable(critical: 1.Minutes, alert: "ShopDown"), .. Fixture.Service.Signals] };

    static IEnumerable<string> Holding(Service service, string alert) =>
        RoutingPage.Lines(Bundle.Expand([Fixture.Stack(service)]).Stacks[0]).Where(line => line.Alert == alert).SelectMany(line => line.InhibitedBy).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void Where_a_service_is_down_nobody_is_told_of_its_targets_as_well()
    {
        Assert.Equal(["ShopDown"], Holding(Reached, "TargetDown"));
        Assert.Equal(["ShopDown"], Holding(Reached, "TargetMissing"));
        Assert.Empty(Holding(Reached, "ShopDown"));
    }

    [Fact]
    public void Where_nothing_else_tells_of_an_outage_the_targets_do()
    {
        Assert.Empty(Holding(Fixture.Service, "TargetDown"));
        Assert.Empty(Holding(Fixture.Service, "TargetMissing"));
    }

    [Fact]
    public void A_node_whose_metrics_endpoint_hangs_is_not_told_to_be_down()
    {
        Assert.Equal(["MetricsEndpointHanging"], Holding(Nodes, "NodeDown").Intersect(["MetricsEndpointHanging", "TargetDown"]));
        Assert.Equal(["MetricsEndpointHanging", "NodeDown"], Holding(Nodes, "TargetDown"));
        Assert.DoesNotContain("TargetDown", Holding(Nodes, "MetricsEndpointHanging"));
    }

    [Fact]
    public void A_service_of_which_an_instance_lives_is_not_told_to_be_down() =>
        Assert.Contains("MetricsEndpointHanging", Holding(Reached with { Scrape = new(Port: 8080) { Health = new("/health") } }, "ShopDown"));

    [Fact]
    public void Of_several_instances_the_others_may_be_down_when_one_hangs() =>
        Assert.DoesNotContain("MetricsEndpointHanging", Holding(Reached with { Scrape = new(Port: 8080) { Hosts = ["one", "two"], Health = new("/health") } }, "ShopDown"));

    [Fact]
    public void What_a_hanging_endpoint_says_of_a_majority_is_still_told() => Assert.DoesNotContain("MetricsEndpointHanging", Holding(Nodes, "QuorumAtRisk"));

    static IEnumerable<string> Compared(EquatableArray<GroupLabel<Fixture.Http>> critical, EquatableArray<GroupLabel<Fixture.Http>> warning)
    {
        var rates = Fixture.Requests.Series.Over(5.Minutes).Rate();
        var own = Condition(critical: (rates.Sum(critical.AsSpan()) > 100).For(5.Minutes), warning: (rates.Sum(warning.AsSpan()) > 10).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.");
        var stack = Bundle.Expand([Fixture.Stack(Fixture.Service with { Signals = [.. Fixture.Service.Signals, own] })]).Stacks[0];
        Assert.DoesNotContain(Check.All(new Bundle([stack])), found => found.Severity == DiagnosticSeverity.Error);
        return Inhibitions.Of(stack).Where(rule => rule.Target.Any(matcher => matcher.Value == "Own")).Select(rule => string.Join(' ', rule.Equal));
    }

    [Fact]
    public void An_alert_that_is_critical_for_a_part_of_what_it_warns_of_is_compared_by_what_both_have() =>
        Assert.Equal(["alertname system method"], Compared([Fixture.Http.Method, Fixture.Http.Status], [Fixture.Http.Method]));

    [Fact]
    public void One_whose_severities_are_about_different_things_holds_nothing_back() =>
        Assert.Empty(Compared([Fixture.Http.Method, Fixture.Http.Status], [Fixture.Http.Method, Fixture.Http.Route]));

    [Fact]
    public void A_warning_that_nobody_hears_at_night_keeps_no_page_quiet()
    {
        var nights = new TimeInterval("nights", [Hours.Between(new(22, 0), new(6, 0))]);
        var leak = Saturation(Fixture.InFlight, capacity: 10, "requests", critical: 90.Percent.For(5.Minutes), warning: 50.Percent.For(5.Minutes), alert: "Full");
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Fixture.InFlight], Signals = [.. Fixture.Service.Signals, leak] };
        var muted = service with { Routing = [Severity.Critical.To(Fixture.Pager), Severity.Warning.To(Fixture.Chat) with { MutedIn = [nights] }] };
        EquatableArray<string> Held(Service by) => [.. RoutingPage.Lines(Bundle.Expand([Fixture.Stack(by)]).Stacks[0]).Where(line => line.Alert == "Full" && line.InhibitedBy.Contains("TargetDown")).SelectMany(line => line.Labels.Where(label => label.Name == "severity").Select(label => label.Value))];
        Assert.Equal(["critical", "warning"], Held(service));
        Assert.Equal(["warning"], Held(muted));
        Assert.Empty(Held(muted with { Routing = [Family.Golden.To(Fixture.Pager), .. muted.Routing] }));
    }

    [Fact]
    public void What_is_heard_at_the_same_times_is_kept_quiet_as_ever()
    {
        var market = new TimeInterval("market", [Hours.Between(new(8, 0), new(18, 0))]);
        var trading = Reached with { Routing = [Severity.Critical.To(Fixture.Pager) with { OnlyIn = [market] }, Severity.Warning.To(Fixture.Chat) with { OnlyIn = [market] }] };
        EquatableArray<string> InhibitedBy(string severity) => RoutingPage.Lines(Bundle.Expand([Fixture.Stack(trading)]).Stacks[0]).First(line => line.Alert == "HighErrorRate" && line.Labels.Any(label => label.Value == severity)).InhibitedBy;
        Assert.Contains("ShopDown", InhibitedBy("critical"));
        Assert.Contains("ShopDown", InhibitedBy("warning"));
        Assert.Contains("HighErrorRate (critical)", InhibitedBy("warning"));
    }

    [Fact]
    public void What_is_muted_keeps_nothing_quiet_that_is_heard_then()
    {
        var nights = new TimeInterval("nights", [Hours.Between(new(22, 0), new(6, 0))]);
        var node = Nodes with { Routing = [Family.Replication.To(Fixture.Chat) with { MutedIn = [nights] }, .. Nodes.Routing] };
        Assert.Contains("NodeDown", Holding(Nodes, "TargetDown"));
        Assert.DoesNotContain("NodeDown", Holding(node, "TargetDown"));
        Assert.Contains("MetricsEndpointHanging", Holding(node, "TargetDown"));

        var gone = Reached with { Routing = [Severity.Critical.To(Fixture.Pager) with { MutedIn = [nights] }, Severity.Warning.To(Fixture.Chat)] };
        Assert.DoesNotContain("ShopDown", Holding(gone, "TargetDown"));
        Assert.Contains("TargetMissing", Holding(Fixture.Service, "HighErrorRate"));
    }

    [Fact]
    public void A_worse_alert_that_is_muted_keeps_no_milder_one_quiet_that_is_heard()
    {
        var nights = new TimeInterval("nights", [Hours.Between(new(22, 0), new(6, 0))]);
        var busy = Fixture.Requests.Series.Over(5.Minutes).Rate().Sum();
        var two = Fixture.Service with { Signals = [.. Fixture.Service.Signals, Condition(warning: (busy > 50).For(5.Minutes), info: (busy > 20).For(5.Minutes), alert: "Busy", title: "Busy", meaning: "There is much to do.")] };
        EquatableArray<Route> routes = [Severity.Critical.To(Fixture.Pager), Severity.Warning.To(Fixture.Chat), Severity.Info.To(Fixture.Chat)];
        var muted = two with { Routing = [routes[0], routes[1] with { MutedIn = [nights] }, routes[2]] };
        string Info(Service service) => string.Join(' ', RoutingPage.Lines(Bundle.Expand([Fixture.Stack(service)]).Stacks[0])
            .Where(line => line.Alert == "Busy" && line.Labels.Any(label => label.Value == "info")).SelectMany(line => line.InhibitedBy));
        Assert.Contains("Busy", Info(two with { Routing = routes }), StringComparison.Ordinal);
        Assert.DoesNotContain("Busy", Info(muted), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outage_does_not_keep_quiet_what_tells_of_another_service()
    {
        var database = new Service("db") { Owner = Fixture.Team, Scrape = new(Port: 5432), Metrics = [Fixture.InFlight], Signals = [Level(Fixture.InFlight, title: "Busy")], Routing = Fixture.Service.Routing };
        var shop = Reached with { Signals = [.. Reached.Signals, Condition(critical: ScrapeSeries.Up[TargetLabel.Job.Is("db")].EqualTo(0).For(5.Minutes), alert: "DatabaseDown", title: "Database", meaning: "It is down.")] };
        var lines = RoutingPage.Lines(Bundle.Expand([Fixture.Stack(shop, database)]).Stacks[0]);
        Assert.Empty(Assert.Single(lines, line => line.Alert == "DatabaseDown").InhibitedBy);
        Assert.Contains("ShopDown", lines.First(line => line.Alert == "HighErrorRate").InhibitedBy);
    }

    [Fact]
    public void No_rule_is_written_that_could_match_nothing()
    {
        var rules = Inhibitions.Of(Bundle.Expand([Fixture.Stack(Fixture.Service)]).Stacks[0]);
        Assert.Equal(2, rules.Count);
    }

    [Fact]
    public void What_is_worse_holds_back_what_only_informs()
    {
        var busy = Fixture.Requests.Series.Over(5.Minutes).Rate().Sum([Fixture.Http.Method]);
        var rules = Inhibitions.Of(Bundle.Expand([Fixture.Stack(Fixture.Service with
        {
            Signals = [.. Fixture.Service.Signals, Condition(warning: (busy > 50).For(5.Minutes), info: (busy > 20).For(5.Minutes), alert: "Busy", title: "Busy", meaning: "There is much to do.")],
        })]).Stacks[0]);
        Assert.Contains(rules, rule => rule.Target.Any(target => target is { Name: "severity", Value: "info" }) && rule.Source.Any(source => source is { Name: "severity", Value: "critical|warning" }) && rule.Equal.Contains("method"));
    }

    [Fact]
    public void An_outage_holds_back_a_condition_of_one_s_own_that_has_lost_its_job() => Assert.Equal(["TargetMissing"], Holding(
        Fixture.Service with
        {
            Signals = [.. Fixture.Service.Signals, Condition(warning: (Fixture.Requests.Series.Over(5.Minutes).Rate().Sum([Fixture.Http.Method]) < 1).For(5.Minutes), alert: "Quiet", title: "Quiet", meaning: "Nobody asks.")],
        },
        "Quiet"));

    [Fact]
    public void A_service_that_is_only_shown_and_nodes_without_other_alerts_need_no_rule_against_symptoms()
    {
        Service[] services =
        [
            Fixture.Service with { Signals = [Traffic(Fixture.Requests)], Objectives = [] },
            Nodes with { Signals = [Cluster(critical: 1.Minutes, node: 2.Minutes)] },
        ];
        Assert.All(services, service => Assert.Empty(Fixture.Find("DG6013", service)));
    }
}
