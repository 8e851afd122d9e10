using static DashGen.Signals;

namespace DashGen.Tests.Checks;

/// <summary>What people get wrong: each mistake is one clear finding, however much is made of it.</summary>
public sealed class BadInputTests
{
    static readonly TargetLabel Route = new("route", new Cardinality(1));

    static Diagnostic Only(params Stack[] stacks) => Assert.Single(Check.All(Bundle.Expand([.. stacks])));

    static Diagnostic Only(Service service) => Only(Fixture.Stack(service));

    [Fact]
    public void A_published_port_where_the_container_s_is_meant() => Assert.Equal("DG2022", Only(Fixture.Service with
    {
        Scrape = new(Port: 8080) { Published = 8081, Hosts = ["shop:8081"] },
    }).Code);

    [Fact]
    public void A_scrape_timeout_above_the_interval() =>
        Assert.Equal("DG2010", Only(Fixture.Service with { Scrape = new(Port: 8080) { Every = 10.Seconds, Timeout = 30.Seconds } }).Code);

    [Fact]
    public void A_scrape_too_rare_for_every_window() =>
        Assert.Equal("DG2010", Only(Fixture.Service with { Scrape = new(Port: 8080) { Every = 2.Minutes } }).Code);

    [Fact]
    public void An_objective_between_two_buckets() => Assert.Equal("DG3004", Only(Fixture.Service with
    {
        Objectives = [Responsiveness(Fixture.Duration, within: 1.5.Seconds, target: 95.Percent, over: 30.Days)],
    }).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    public void An_objective_that_is_none(int target) => Assert.Equal("DG3005", Only(Fixture.Service with
    {
        Objectives = [Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: target.Percent, over: 30.Days)],
    }).Code);

    [Fact]
    public void An_objective_over_no_time() => Assert.Equal("DG3051", Only(Fixture.Service with
    {
        Objectives = [Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: 99.9.Percent, over: 0.Days)],
    }).Code);

    [Fact]
    public void An_objective_that_is_copied() => Assert.Equal(
        ["DG4001", "DG5101"],
        Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service with { Objectives = [.. Fixture.Service.Objectives, Availability(bad: Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, target: 99.9.Percent, over: 30.Days)] })]))
            .Select(found => found.Code));

    [Fact]
    public void A_severity_without_a_route() =>
        Assert.Equal("DG6006", Only(Fixture.Service with { Routing = [Severity.Critical.To(Fixture.Pager)] }).Code);

    [Fact]
    public void A_metric_that_is_used_everywhere_and_listed_nowhere()
    {
        var found = Only(Fixture.Service with { Metrics = [Fixture.Duration] });
        Assert.Equal(("DG2004", "http_requests_total is not among the metrics of shop; 2 more signals use it"), (found.Code, found.Message));
    }

    [Fact]
    public void A_metric_that_is_listed_under_another_name() => Assert.Equal("DG2004", Only(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, new Gauge<NoLabels>("idle_workers", "Workers that wait.")],
        Signals = [.. Fixture.Service.Signals, Saturation(new Gauge<NoLabels>("idle_worker", "Workers that wait."), capacity: 10, "workers")],
    }).Code);

    [Fact]
    public void A_metric_that_a_condition_alone_reads_and_nobody_lists() => Assert.Equal("DG2004", Only(Fixture.Service with
    {
        Signals =
        [
            .. Fixture.Service.Signals,
            Condition(
                warning: (new Counter<Fixture.Http>("retries_total", "Retries.").Series.Over(5.Minutes).Rate().Sum([Fixture.Http.Route]) > 5).For(5.Minutes),
                alert: "Retries", title: "Retries", meaning: "Much is tried again."),
        ],
    }).Code);

    sealed class Dashed : LabelSet<Dashed>
    {
        public static readonly Label<Dashed> Name = new("queue-name", atMost: 4);
    }

    [Fact]
    public void A_label_name_that_the_stated_Prometheus_cannot_read_either()
    {
        var depth = new Gauge<Dashed, Seconds>("queue_age_seconds", "Age of a queue.");
        var service = Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, depth],
            Signals = [.. Fixture.Service.Signals, Delay(depth, title: "Age", warning: 5.Minutes.For(5.Minutes), per: [Dashed.Name], alert: "QueueOld")],
        };
        Assert.Equal("DG2002", Only(Fixture.Stack(service) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) }).Code);
    }

    [Fact]
    public void A_service_without_metrics() => Assert.Equal("DG2006", Only(Fixture.Service with { Metrics = [] }).Code);

    [Fact]
    public void A_histogram_without_buckets()
    {
        var bare = new Histogram<NoLabels, Seconds>("wait_seconds", "Time to wait.") { Buckets = [] };
        Assert.Equal("DG2003", Only(Fixture.Service with
        {
            Metrics = [.. Fixture.Service.Metrics, bare],
            Signals = [.. Fixture.Service.Signals, Latency(bare, quantile: 95.Percent, warning: 1.Seconds.For(5.Minutes), title: "Wait", alert: "Wait")],
            Objectives = [Responsiveness(bare, within: 1.Seconds, target: 95.Percent, over: 30.Days)],
        }).Code);
    }

    [Fact]
    public void A_value_that_a_label_never_has() => Assert.Equal("DG2009", Only(Fixture.Service with
    {
        Signals = [.. Fixture.Service.Signals, Events(Fixture.Requests[Fixture.Http.Method.Is("get")], Family.Golden, title: "Reads", warning: 5.PerSecond.For(5.Minutes), alert: "Reads")],
    }).Code);

    [Fact]
    public void An_external_label_that_clashes_with_a_metric_s_own() =>
        Assert.Equal("DG2020", Only(Fixture.Stack(Fixture.Service) with { ExternalLabels = [new(Route, "eu")] }).Code);

    [Fact]
    public void A_label_without_bound_in_a_group_by() => Assert.Equal("DG4004", Only(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Fixture.PerTenant],
        Signals = [.. Fixture.Service.Signals, Events(Fixture.PerTenant, Family.Tenants, title: "Tenants", by: [Fixture.Tenant.Id])],
    }).Code);

    [Fact]
    public void Two_stacks_that_write_the_same_files() =>
        Assert.Equal("DG2008", Only(Fixture.Stack(Fixture.Service), Fixture.Stack(Fixture.Service)).Code);

    [Theory]
    [InlineData("my stack")]
    [InlineData("../etc")]
    [InlineData("con")]
    [InlineData("Shop")]
    public void A_stack_name_that_is_no_file_name(string name) => Assert.Equal("DG2002", Only(Fixture.Stack(name, "Shop", Fixture.Service)).Code);

    [Fact]
    public void A_service_in_no_stack()
    {
        var found = Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service)]), [new("Shop.Till.In", new SourceLocation("definitions/Shop/Till.cs", 12), 40)]));
        Assert.Equal(("DG2023", "definitions/Shop/Till.cs(12)"), (found.Code, found.Location?.ToString()));
    }

    [Fact]
    public void Two_services_of_one_stack_with_one_job()
    {
        var service = Fixture.Service with { Dashboards = [new("Shop")] };
        Assert.Equal("DG2008", Only(Fixture.Stack(service, service)).Code);
    }
}
