namespace DashGen.Tests.Checks;

public sealed class TargetAddressTests
{
    static readonly Service Shop = Fixture.Service;

    static IReadOnlyList<Diagnostic> Find(params string[] hosts) => [.. Check.All(Bundle.Expand([Fixture.Stack(Shop with { Scrape = new(Port: 8080) { Hosts = [.. hosts], Health = new("/health") } })]))];

    [Theory]
    [InlineData("http://shop-1")]
    [InlineData("shop/metrics")]
    [InlineData("shop:80800")]
    [InlineData("shop:0")]
    [InlineData("shop 1")]
    public void What_is_no_host_and_port_is_told_once_at_the_service(string host)
    {
        var found = Assert.Single(Find(host));
        Assert.Equal(("DG2035", Shop.Location), (found.Code, found.Location));
    }

    [Fact]
    public void One_that_is_stated_twice_is_told_once() =>
        Assert.Contains("\"shop-1:8080\" is stated twice", Assert.Single(Find("shop-1", "shop-2", "shop-1:8080")).Message, StringComparison.Ordinal);

    static Service At(string name, string host, string path = "/metrics") => new(name)
    {
        Owner = Shop.Owner, Scrape = new(Port: 8080) { Hosts = [host], Path = path }, Metrics = Shop.Metrics, Signals = Shop.Signals, Routing = Shop.Routing,
    };

    [Fact]
    public void A_page_that_two_jobs_scrape_is_told_once() => Assert.Equal(
        "pod-1:8080/metrics is scraped by cart and checkout",
        Assert.Single(Fixture.Find("DG2035", Fixture.Stack(At("cart", "pod-1"), At("checkout", "pod-1")))).Message);

    static Service Asking(Scrape scrape) => Shop with { Scrape = scrape };

    [Fact]
    public void An_exporter_is_one_host_and_is_asked_for_each_target_once()
    {
        var probe = new Scrape(Port: 9115) { Hosts = ["blackbox"], Path = "/probe?module=http_2xx", Targets = ["https://shop.example.com/", "https://cart.example.com/"] };
        Assert.Empty(Fixture.Find("DG2035", Asking(probe)));
        Fixture.One("DG2035", Asking(probe with { Hosts = ["a", "b"] }));
        Fixture.One("DG2035", Asking(probe with { Targets = ["https://shop.example.com/", "https://shop.example.com/"] }));
        Fixture.One("DG2035", Asking(probe with { Targets = ["the shop"] }));
        Fixture.One("DG2035", Asking(probe with { Path = "/probe?target=x" }));
        Fixture.One("DG2035", Asking(probe with { Health = new("/health") }));
        Fixture.One("DG2035", Asking(probe with { Hosts = ["http://blackbox"] }));
    }

    [Fact]
    public void Two_pages_of_one_process_are_fine() => Assert.Empty(Fixture.Find("DG2035", Fixture.Stack(At("cart", "pod-1"), At("checkout", "pod-1", "/metrics/checkout"))));

    [Fact]
    public void Names_and_addresses_with_and_without_a_port_are_fine() => Assert.Empty(Find("shop-1", "shop_2.internal:9090", "10.0.0.7:80", "[fe80::1]:9090", "[fe80::2]"));

    [Theory]
    [InlineData("http://alertmanager:9093", true)]
    [InlineData("alertmanager", true)]
    [InlineData("alertmanager:9093", false)]
    public void So_is_an_Alertmanager(string address, bool isFound) =>
        Assert.Equal(isFound, Fixture.Find("DG2035", Fixture.Stack(Shop) with { Alertmanagers = [address] }).Count == 1);
}
