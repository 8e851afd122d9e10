using static DashGen.Signals;

namespace DashGen.Tests.Checks;

/// <summary>What people get wrong about stacks and scraping: each is one clear finding, not a list.</summary>
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
    public void A_stack_name_that_is_no_file_name(string name) => Assert.Equal("DG2002", Only(new Stack(name, "Shop")
    {
        Services = [Fixture.Service],
        RunbookBase = new Uri("https://runbooks.example.com/"),
        GrafanaUrl = new Uri("https://grafana.example.com/"),
        DeadMansSwitch = Fixture.Switch,
    }).Code);

    [Fact]
    public void A_service_in_no_stack()
    {
        var found = Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service)]), [new("Shop.Till.In", new SourceLocation("definitions/Shop/Till.cs", 12), 40)]));
        Assert.Equal(("DG2023", "definitions/Shop/Till.cs(12)"), (found.Code, found.Location?.ToString()));
    }

    [Fact]
    public void Two_services_of_one_stack_with_one_job()
    {
        var found = Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service, Fixture.Service)]));
        Assert.Single(found, finding => finding.Code == "DG2008");
    }
}
