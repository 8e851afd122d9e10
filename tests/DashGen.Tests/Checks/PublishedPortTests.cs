namespace DashGen.Tests.Checks;

public sealed class PublishedPortTests
{
    static Service At(string name, int container, int? published) => new(name)
    {
        Owner = Fixture.Team,
        Scrape = new(container) { Published = published },
        Metrics = Fixture.Service.Metrics,
        Signals = Fixture.Service.Signals,
        Routing = Fixture.Service.Routing,
    };

    [Fact]
    public void Ports_that_are_swapped_are_found_where_the_host_publishes_one_twice()
    {
        var found = Assert.Single(Fixture.Find("DG2022", Fixture.Stack(At("gateway", 8080, 8080), At("auth", 8081, 8080))));
        Assert.Contains("is 8080 the port of auth's container, and 8081 the published one?", found.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_the_right_way_round_are_fine() =>
        Assert.Empty(Fixture.Find("DG2022", Fixture.Stack(At("gateway", 8080, 8080), At("auth", 8080, 8081))));

    [Fact]
    public void A_service_that_is_listed_twice_is_no_matter_of_ports() =>
        Assert.Empty(Fixture.Find("DG2022", Fixture.Stack(At("auth", 8080, 8081), At("auth", 8080, 8081))));

    [Fact]
    public void A_target_at_its_published_port_is_found() =>
        Fixture.One("DG2022", At("auth", 8080, 8081) with { Scrape = new(Port: 8080) { Published = 8081, Hosts = ["auth:8081"] } });

    [Fact]
    public void A_target_at_another_port_of_its_own_is_fine() =>
        Assert.Empty(Fixture.Find("DG2022", At("node", 9101, null) with { Scrape = new(Port: 9101) { Hosts = ["a", "b:9102"] } }));

    [Fact]
    public void A_port_that_Prometheus_itself_is_published_at_is_found() => Fixture.One("DG2022", At("auth", 8080, 9090));

    [Fact]
    public void A_service_that_publishes_nothing_is_fine() =>
        Assert.Empty(Fixture.Find("DG2022", Fixture.Stack(At("gateway", 8080, null), At("auth", 8080, null))));
}
