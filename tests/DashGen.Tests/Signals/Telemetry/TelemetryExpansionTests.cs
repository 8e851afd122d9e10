using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Signals.Telemetry;

public sealed class TelemetryExpansionTests
{
    static readonly Gauge<NoLabels> Workers = new("busy_workers", "Workers that work.");

    static readonly Histogram<NoLabels, Seconds> Wait = new("wait_seconds", "Time to wait.") { Buckets = [1, 2, 5] };

    static ServiceBundle Expand(params Signal[] signals) => Bundle.Expand([Fixture.Stack(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Workers, Wait],
        Signals = [.. Fixture.Service.Signals, .. signals],
    })]).Stacks[0].Services[0];

    static readonly Signal[] Watched =
    [
        Saturation(Workers, capacity: 10, "workers", warning: 90.Percent.For(5.Minutes), alert: "NoWorkers", title: "Workers"),
        Latency(Wait, quantile: 95.Percent, warning: 2.Seconds.For(5.Minutes), alert: "Waiting", title: "Wait"),
    ];

    [Fact]
    public void A_metric_that_is_missing_is_seen_missing_in_the_panel_that_its_alert_leads_to()
    {
        var service = Expand(Watched);
        var alerts = service.Alerts.Where(alert => alert.Name == "MetricMissing").ToList();
        Assert.Equal(2, alerts.Count);
        Assert.All(alerts, alert => Assert.Equal("Metrics Behind Alerts", alert.Panel));

        var panel = Assert.Single(service.Panels, panel => panel.Title == "Metrics Behind Alerts");
        Assert.Equal(
            [
                ("busy_workers", """min by (job) (group by (job, instance) (busy_workers{job="shop"}) or 0 * group by (job, instance) (up{job="shop"} == 1))"""),
                ("wait_seconds", """min by (job) (group by (job, instance) (wait_seconds_count{job="shop"}) or 0 * group by (job, instance) (up{job="shop"} == 1))"""),
            ],
            panel.Queries.Select(query => (query.Legend, Printer.Print(query.Expr))));
    }

    [Fact]
    public void Where_no_alert_needs_a_metric_from_the_start_there_is_no_such_panel()
    {
        var service = Expand();
        Assert.DoesNotContain(service.Alerts, alert => alert.Name == "MetricMissing");
        Assert.DoesNotContain(service.Panels, panel => panel.Title == "Metrics Behind Alerts");
    }

    [Fact]
    public void Of_a_metric_that_is_there_from_the_start_it_is_told_when_what_an_alert_selects_is_missing()
    {
        Gauge<Kinds, Bytes> memory = new("memory_bytes", "Memory.") { ExistsFromStart = true }, lazy = new("buffer_bytes", "Buffers.");
        Metric[] metrics = [memory, lazy];
        Signal[] signals =
        [
            Saturation(memory[Kinds.Type.Is("used")], outOf: memory[Kinds.Type.Is("total")], "heap", beside: memory[Kinds.Type.Is("rss")], warning: 90.Percent.For(10.Minutes), alert: "HeapFull", title: "Heap"),
            Condition(alert: "Residue", title: "Residue", meaning: "Much is not freed.", warning: (memory[Kinds.Type.Matches("rss|shared")].Series.Sum() > 1.Gibibytes).For(10.Minutes)),
            Level(lazy[Kinds.Type.Is("used")], "Buffers", warning: 1.Gibibytes.For(5.Minutes), alert: "BuffersFull"),
        ];
        var service = Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, .. metrics], Signals = [.. Fixture.Service.Signals, .. signals] })]).Stacks[0].Services[0];
        var told = service.Alerts.Where(alert => alert.Name == "MetricMissing").ToList();
        Assert.Equal(
            [
                """memory_bytes: group by (job, instance) (up{job="shop"} == 1) unless group by (job, instance) (memory_bytes{job="shop"})""",
                """memory_bytes{type="used"}: group by (job) (memory_bytes{job="shop"}) unless group by (job) (memory_bytes{job="shop",type="used"})""",
                """memory_bytes{type="total"}: group by (job) (memory_bytes{job="shop"}) unless group by (job) (memory_bytes{job="shop",type="total"})""",
                """memory_bytes{type=~"rss|shared"}: group by (job) (memory_bytes{job="shop"}) unless group by (job) (memory_bytes{job="shop",type=~"rss|shared"})""",
            ],
            told.Select(alert => $"{alert.ExtraLabels.Single().Value}: {Printer.Print(alert.Expr)}"));
        Assert.Equal(
            ["HeapFull and Residue cannot fire for it.", "HeapFull cannot fire for it.", "HeapFull cannot fire for it.", "Residue cannot fire for it."],
            told.Select(alert => string.Join(' ', alert.Description.ToString().Split(' ').SkipWhile(word => word is not ("HeapFull" or "Residue")))));
        Assert.Contains(
            """min by (job) (group by (job) (memory_bytes{job="shop",type="used"}) or 0 * group by (job) (memory_bytes{job="shop"}))""",
            service.Panels.Single(panel => panel.Title == "Metrics Behind Alerts").Queries.Select(query => Printer.Print(query.Expr)));
        Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(service.Service)])));
    }

    sealed class Kinds : LabelSet<Kinds>
    {
        public static readonly Label<Kinds> Type = new("type", values: ["used", "total", "rss", "shared"]);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(60)]
    public void What_is_scraped_seldom_is_judged_by_as_many_scrapes(int seconds)
    {
        var service = Fixture.Service with { Scrape = new(Port: 8080) { Every = seconds.Seconds, Health = new("/health") } };
        Assert.Empty(Fixture.Find("DG4005", service));
        Assert.Equal((2 * seconds).Seconds, Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "MetricsEndpointHanging").Hold);
    }

    [Theory]
    [InlineData(2, "[30m]")]
    [InlineData(10, "[50m]")]
    [InlineData(60, "[2h]")]
    public void A_gap_in_all_the_time_that_an_alert_must_hold_is_often_enough_to_be_told(int hold, string over)
    {
        var service = Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, critical: 5.Percent.For(hold.Minutes))], Objectives = [] };
        Assert.Contains(over, Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "TargetFlapping").Expr.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_found_in_it() => Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(Expand(Watched).Service)])));

    [Fact]
    public void What_is_told_of_a_target_has_all_that_the_scraper_adds_to_it()
    {
        TargetLabel environment = new("environment", new Cardinality(1)), zone = new("zone", new Cardinality(1));
        var service = Bundle.Expand([Fixture.Stack(Fixture.Service with
        {
            Scrape = new(Port: 8080) { Hosts = ["a", "b", "c"], Health = new("/health"), Labels = [new(zone, "z1")] },
            Signals = [Cluster(critical: 1.Minutes, node: 2.Minutes), .. Fixture.Service.Signals],
        }) with { Labels = [new(environment, "dev")] }]).Stacks[0].Services[0];
        (string Alert, string Expr, string[] Labels)[] told =
        [
            ("TargetDown", """up{environment="dev",job="shop"} == 0""", ["environment", "instance", "job", "zone"]),
            ("MetricsEndpointHanging", """up{environment="dev",job="shop"} == 0 and on (instance) probe_success{environment="dev",job="shop-health"} == 1""", ["environment", "instance", "job", "zone"]),
            ("HealthProbeFailing", """probe_success{environment="dev",job="shop-health"} == 0 and on (instance) up{environment="dev",job="shop"} == 1""", ["environment", "instance", "job", "zone"]),
            ("TargetFlapping", """changes(up{environment="dev",job="shop"}[1h15m]) > 8""", ["environment", "instance", "job", "zone"]),
            ("HealthProbeMissing", """absent(probe_success{environment="dev",job="shop-health"})""", ["environment", "job"]),
            ("NodeDown", """up{environment="dev",job="shop"} == 0""", ["environment", "instance", "job", "zone"]),
            ("QuorumAtRisk", """sum by (job, environment) (up{environment="dev",job="shop"}) < 2""", ["environment", "job"]),
        ];
        Assert.All(told, one =>
        {
            var alert = service.Alerts.Single(alert => alert.Name == one.Alert);
            Assert.Equal(one.Expr, Printer.Print(alert.Expr));
            Assert.Equal(one.Labels, alert.Labels.Select(label => label.Name).Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void A_histogram_and_the_counter_of_its_observations_are_missed_once()
    {
        var told = Expand(
            Latency(Wait, quantile: 95.Percent, warning: 2.Seconds.For(5.Minutes), alert: "Waiting", title: "Wait"),
            Events(Wait.Count, Family.Golden, "Waits", warning: 5.PerSecond.For(5.Minutes), alert: "ManyWaits")).Alerts.Where(alert => alert.Name == "MetricMissing");
        Assert.EndsWith("wait_seconds is not among its metrics. Waiting and ManyWaits cannot fire for it.", Assert.Single(told).Description.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_counter_of_observations_is_there_when_its_histogram_is()
    {
        Assert.True(Wait.Count.ExistsFromStart);
        Assert.False((Wait with { ExistsFromStart = false }).Count.ExistsFromStart);
        Assert.True((Fixture.Duration with { ExistsFromStart = true }).Count[Fixture.ServerError].ExistsFromStart);
    }
}
