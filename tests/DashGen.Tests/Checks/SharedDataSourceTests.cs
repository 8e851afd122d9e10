namespace DashGen.Tests.Checks;

public sealed class SharedDataSourceTests
{
    static Stack Asking(string name, string prometheus, string grafana = "https://grafana.example.com/", string source = "prometheus") =>
        Fixture.Stack(name, name, Fixture.Service) with { GrafanaUrl = new Uri(grafana), PrometheusUrl = new Uri(prometheus), DataSource = source };

    static IEnumerable<Diagnostic> Find(params Stack[] stacks) => Check.All(Bundle.Expand([.. stacks])).Where(found => found.Code == "DG5106");

    [Fact]
    public void One_uid_for_two_servers_is_found() => Assert.Equal(
        "the data source prometheus of dev and prod asks different servers, in one Grafana",
        Assert.Single(Find(Asking("dev", "http://dev:9090"), Asking("prod", "http://prod:9090"))).Message);

    [Fact]
    public void One_uid_for_two_tenants_is_found()
    {
        var dev = Asking("dev", "http://none:1") with { Mimir = new(new Uri("http://mimir:9009")) { Tenant = "dev" } };
        Assert.Single(Find(dev, Asking("prod", "http://none:1") with { Mimir = new(new Uri("http://mimir:9009")) { Tenant = "prod" } }));
    }

    [Fact]
    public void One_server_for_both_is_fine() => Assert.Empty(Find(Asking("dev", "http://thanos:9090"), Asking("prod", "http://thanos:9090")));

    [Fact]
    public void A_uid_each_is_fine() => Assert.Empty(Find(Asking("dev", "http://dev:9090", source: "dev"), Asking("prod", "http://prod:9090", source: "prod")));

    [Fact]
    public void A_slash_at_the_end_makes_no_other_Grafana() =>
        Assert.Single(Find(Asking("dev", "http://dev:9090", grafana: "https://grafana.example.com/all"), Asking("prod", "http://prod:9090", grafana: "https://grafana.example.com/all/")));

    [Fact]
    public void A_Grafana_each_is_fine() => Assert.Empty(Find(Asking("dev", "http://dev:9090", grafana: "https://dev.example.com/"), Asking("prod", "http://prod:9090")));
}
