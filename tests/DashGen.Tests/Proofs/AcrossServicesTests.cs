using DashGen.PromQL;
using DashGen.Testing;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs;

/// <summary>Expressions on metrics of two services of a stack.</summary>
public sealed class AcrossServicesTests
{
    public sealed class Container : LabelSet<Container>
    {
        public static readonly Label<Container> Pod = new("pod", atMost: 10);
        public static readonly Label<Container> Name = new("container", atMost: 3);
    }

    public sealed class Limited : LabelSet<Limited>
    {
        public static readonly Label<Limited> Pod = new("pod", atMost: 10);
        public static readonly Label<Limited> Name = new("container", atMost: 3);
        public static readonly Label<Limited> Resource = new("resource", values: ["cpu", "memory"]);
    }

    enum Link
    {
        Down = 0,
        Up = 1,
    }

    static readonly Gauge<Container, Bytes> Memory = new("container_memory_working_set_bytes", "Memory that a container uses.");
    static readonly Gauge<Limited, Bytes> Limit = new("kube_pod_container_resource_limits", "How much a container may use.");
    static readonly StateGauge<NoLabels, Link> Database = new("db_link", "Whether the database is reached.");

    static readonly Signal NearLimit = Condition(
        alert: "NearLimit", title: "Memory of the limit", meaning: "The container is about to be killed.",
        warning: (OfLimit(Limit.Series) > 90.Percent).For(10.Minutes));

    static readonly Signal Lost = BadState(
        Database, bad: Link.Down, per: [TargetLabel.Instance], alert: "DatabaseLost", title: "Database", thing: "link to the database", says: "is down", harm: "Nothing is stored.", family: Family.Golden, warning: 5.Minutes);

    static readonly Service Kubelet = Service("kubelet", 10250, [Memory], [NearLimit]) with { Scrape = new(Port: 10250) { Hosts = ["one", "two"] } };
    static readonly Service State = Service("kube-state", 8080, [Limit, Database], [Lost]), DatabaseState = Service("db", 8080, [Database], [Lost]);

    [Fact]
    public void Each_selector_asks_for_the_job_of_whoever_lists_its_metric()
    {
        var bundle = Bundle.Expand([Fixture.Stack(Kubelet, State)]).Stacks[0].Services[0];
        Assert.Equal(
            "container_memory_working_set_bytes{job=\"kubelet\"} / on (pod, container) group_left () max by (pod, container) (kube_pod_container_resource_limits{job=\"kube-state\",resource=\"memory\"}) > 0.9",
            bundle.Alerts[0].Expr.ToString());
        Assert.Equal(
            "container_memory_working_set_bytes{instance=~\"$instance\",job=\"kubelet\",pod=~\"$pod\"} / on (pod, container) group_left () max by (pod, container) (kube_pod_container_resource_limits{job=\"kube-state\",pod=~\"$pod\",resource=\"memory\"})",
            Bundle.Expand([Fixture.Stack(Kubelet with { Filters = [Filter.By(TargetLabel.Instance), Filter.By(Container.Pod)] }, State)]).Stacks[0].Services[0].Panels[0].Queries[0].Expr.ToString());
    }

    [Fact]
    public void It_is_proved() => AssertProved(Kubelet, State);

    [Fact]
    public void Cases_by_hand_play_series_of_both()
    {
        var byHand = NearLimit with
        {
            Proofs =
            [
                new("nearly all", [Used(950), Allowed]) { Fires = [new(0.95, [("container", "app"), ("instance", "one:10250"), ("job", "kubelet"), ("pod", "a")])] },
                new("half", [Used(500), Allowed]),
            ],
        };
        AssertProved(Kubelet with { Signals = [byHand] }, State);

        static WrittenSeries Used(double bytes) => WrittenSeries.Of(Memory[Container.Pod.Is("a"), Container.Name.Is("app")]).At(bytes, 20.Minutes);
    }

    [Fact]
    public void On_pages_that_know_nothing_of_each_other_it_is_not_injected_and_may_fire()
    {
        var live = new LiveStack(Bundle.Expand([Fixture.Stack(Kubelet, State)]).Stacks[0]);
        Assert.DoesNotContain(live.Faults, fault => fault.Alert == "NearLimit");
        Assert.Contains(live.Faults, fault => fault.Alert == "DatabaseLost");
        Assert.Equal((true, false, false), (live.IsAcross("kubelet", "NearLimit"), live.IsAcross("kube-state", "NearLimit"), live.IsAcross("kube-state", "DatabaseLost")));
    }

    [Fact]
    public void An_alert_may_be_told_only_while_another_service_is_well()
    {
        var shop = Fixture.Service with { Signals = [Level(Fixture.InFlight, title: "In Flight", warning: 100.For(5.Minutes), alert: "Busy").When(Database.In(Link.Up).Count() > 0, "the database is reached")], Metrics = [Fixture.InFlight], Objectives = [] };
        Assert.EndsWith(" and on () count((db_link{job=\"db\"} or last_over_time(db_link{job=\"db\"}[45s]) and on (job, instance) up{job=\"db\"} == 0) == 1) > 0", Bundle.Expand([Fixture.Stack(shop, DatabaseState)]).Stacks[0].Services[0].Alerts[0].Expr.ToString(), StringComparison.Ordinal);
        AssertProved(shop, DatabaseState);
    }

    [Fact]
    public void Guards_by_target_do_not_compare_targets_of_two_services()
    {
        var shop = Fixture.Service with { Signals = [Level(Fixture.InFlight, title: "In Flight", warning: 100.For(5.Minutes), alert: "Busy").When(Database.Series.EqualTo(1), "the database is reached")], Metrics = [Fixture.InFlight], Objectives = [] };
        var refused = Assert.Throws<ExpansionException>(() => Bundle.Expand([Fixture.Stack(shop, DatabaseState)]));
        Assert.Contains("is known for each instance, and Busy is not about one", refused.InnerException?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_service_s_target_does_is_proved()
    {
        var shop = Fixture.Service with { Signals = [.. Fixture.Service.Signals, Condition(alert: "Own", title: "Own", meaning: "It is so.", warning: (ScrapeSeries.Up[TargetLabel.Job.Is("db")].Sum() < 1).For(10.Minutes))], Objectives = [] };
        AssertProved(shop, DatabaseState);
    }

    [Fact]
    public void So_is_what_several_do_that_a_pattern_names()
    {
        var other = Service("db-2", 8082, [Database], [Lost]);
        foreach (var few in new[] { ScrapeSeries.Up[TargetLabel.Job.Matches("db|db-2")].Sum().OrZero() < 2, ScrapeSeries.Up[TargetLabel.Job.IsNot("shop")].Sum().OrZero() < 2 })
        {
            AssertProved(Fixture.Service with { Signals = [.. Fixture.Service.Signals, Condition(alert: "Own", title: "Own", meaning: "It is so.", warning: few.For(10.Minutes))], Objectives = [] }, DatabaseState, other);
        }
    }

    [Fact]
    public void A_health_probe_is_the_service_s_own_where_another_lists_probes_too()
    {
        var probes = new StateGauge<NoLabels, Link>("probe_success", "Whether a probe succeeds.");
        var blackbox = Service("blackbox", 9115, [probes], [BadState(
            probes, bad: Link.Down, per: [TargetLabel.Instance], alert: "ProbeFails", title: "Probes", thing: "probe", says: "fails", harm: "Nobody gets in.", family: Family.Golden, warning: 5.Minutes)]);
        var shop = Fixture.Service with { Scrape = new(Port: 8080) { Health = new("/health") }, Objectives = [] };
        AssertProved(shop, blackbox);
        Assert.All(
            Bundle.Expand([Fixture.Stack(shop, blackbox)]).Stacks[0].Services[0].Alerts.Where(alert => alert.Name == "HealthProbeMissing"),
            alert => Assert.Contains("job=\"shop-health\"", alert.Expr.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_window_holds_samples_as_often_as_the_other_is_scraped()
    {
        var changing = Condition(alert: "Changing", title: "Changes", meaning: "It changes.", warning: (Limit.Series.Over(1.Minutes).Delta().Max() > 1.Gibibytes).For(5.Minutes));
        var shop = Fixture.Service with { Signals = [.. Fixture.Service.Signals, changing] };
        Assert.Empty(Fixture.Find("DG1023", Fixture.Stack(shop, State)));
        Assert.Contains("holds fewer than two samples", Fixture.Find("DG1023", Fixture.Stack(shop, State with { Scrape = new(Port: 8080) { Every = 75.Seconds } }))[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_instance_is_not_compared_with_all_of_another_service()
    {
        var lost = Condition(alert: "Full", title: "Full", meaning: "It is full.", warning: (Memory.Series.Sum() - Limit.Series[Limited.Resource.Is("memory")].Sum() > 5.Gibibytes).For(5.Minutes));
        var panel = Bundle.Expand([Fixture.Stack(Kubelet with { Signals = [lost], Filters = [Filter.By(TargetLabel.Instance), Filter.By(Container.Pod)] }, State)]).Stacks[0].Services[0].Panels[0];
        Assert.Equal("sum(container_memory_working_set_bytes{job=\"kubelet\",pod=~\"$pod\"}) - sum(kube_pod_container_resource_limits{job=\"kube-state\",pod=~\"$pod\",resource=\"memory\"})", panel.Queries[0].Expr.ToString());
    }

    [Fact]
    public void Without_the_other_s_metric_nobody_would_be_told_so_it_is_missed_there()
    {
        var limit = Limit with { ExistsFromStart = true };
        var missing = Bundle.Expand([Fixture.Stack(Kubelet, State with { Metrics = [limit, Database] })]).Stacks[0].Services[1].Alerts
            .Where(alert => alert.Name == "MetricMissing" && alert.Expr.ToString().Contains(limit.Name, StringComparison.Ordinal))
            .ToArray();
        Assert.Equal(["kube_pod_container_resource_limits", "kube_pod_container_resource_limits{resource=\"memory\"}"], missing.Select(alert => Assert.Single(alert.ExtraLabels).Value));
        Assert.All(missing, alert => Assert.Contains("NearLimit cannot fire for it", alert.Description.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Which_of_several_services_is_meant_has_to_be_said()
    {
        var other = Service("kube-state-2", 8081, [Limit, Database], [Lost]);
        var found = Assert.Single(Fixture.Find("DG2004", Fixture.Stack(Kubelet, State, other)));
        Assert.Equal("it is one of kube-state and kube-state-2: ask this there, or say which one is meant, as in [TargetLabel.Job.Is(\"kube-state\")]", found.Hint);

        var stated = Condition(
            alert: "NearLimit", title: "Memory of the limit", meaning: "The container is about to be killed.",
            warning: (OfLimit(Limit.Series[TargetLabel.Job.Is("kube-state-2")]) > 90.Percent).For(10.Minutes));
        AssertProved(Kubelet with { Signals = [stated] }, DatabaseState, other);
    }

    [Fact]
    public void A_signal_on_another_s_metric_is_told_that_its_own_service_has_none_such()
    {
        var level = Level(Limit, "Limits", warning: 5.For(5.Minutes), alert: "Own");
        var found = Assert.Single(Fixture.Find("DG2004", Fixture.Stack(Kubelet with { Signals = [NearLimit, level] }, State)));
        Assert.Equal(
            ("kube_pod_container_resource_limits is not among the metrics of kubelet", "it is one of kube-state: ask this there, or in an expression that reads both"),
            (found.Message, found.Hint));
    }

    [Fact]
    public void A_service_that_does_not_list_it_is_told()
    {
        var wrong = Condition(alert: "Own", title: "Own", meaning: "It is so.", warning: (Memory.Series[TargetLabel.Job.Is("kube-state")].Sum() > 5.Gibibytes).For(10.Minutes));
        var found = Assert.Single(Fixture.Find("DG2004", Fixture.Stack(Kubelet with { Signals = [NearLimit, wrong] }, State)));
        Assert.Equal("container_memory_working_set_bytes is not among the metrics of kube-state", found.Message);
    }

    static WrittenSeries Allowed => WrittenSeries.Of(Limit[Limited.Pod.Is("a"), Limited.Name.Is("app"), Limited.Resource.Is("memory")]).At(1000, 20.Minutes);

    static InstantVector<Container> OfLimit(GaugeSeries<Limited> limit) =>
        Memory.Series.On([Container.Pod, Container.Name]).GroupLeft().Divide(limit[Limited.Resource.Is("memory")].Max([Limited.Pod, Limited.Name]));

    static Service Service(string name, int port, EquatableArray<Metric> metrics, EquatableArray<Signal> signals) =>
        new(name) { Owner = Fixture.Team, Scrape = new(port), Metrics = metrics, Signals = signals, Routing = Fixture.Service.Routing };

    static void AssertProved(params Service[] services)
    {
        Needs.Program("promtool");
        var stack = Fixture.Stack(services) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };
        var bundle = Bundle.Expand([stack]);
        List<Diagnostic> found = [.. Check.All(bundle).Where(one => one.Severity != DiagnosticSeverity.Note)];
        Assert.True(found.Count == 0, string.Join("\n", found));
        Assert.All(StackProofs.Whole(bundle.Stacks[0]).Skip(1), proofs =>
        {
            Assert.All(proofs.Alerts, proof => Assert.True(proof.Fires > 0 && proof.Quiet > 0 && proof.Contradiction is null, $"{proof.Rule.Alert}: {proof.Contradiction}"));
            Assert.All(proofs.Files, file => Assert.True(Promtool.Accepts(file.File, out var output, proofs.Rules.File), file.Path + "\n" + output));
        });
    }
}
