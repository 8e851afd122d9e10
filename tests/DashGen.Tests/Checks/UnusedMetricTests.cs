namespace DashGen.Tests.Checks;

public sealed class UnusedMetricTests
{
    [Fact]
    public void A_metric_that_nothing_shows_is_found_and_does_not_stop_the_run()
    {
        Gauge<NoLabels> idle = new("idle", "Idle.");
        var found = Fixture.One("DG2005", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, idle] });
        Assert.Equal((idle.Location, DiagnosticSeverity.Warning), (found.Location, found.Severity));
    }

    [Fact]
    public void Its_service_says_where_that_is_meant()
    {
        Suppression meant = new("DG2005", because: "a dashboard elsewhere shows it");
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Gauge<NoLabels>("idle", "Idle.")], Suppress = [meant] };
        Assert.Empty(Fixture.Find("DG2005", service));
        Assert.Empty(Fixture.Find("DG5104", service));
        Assert.Equal(meant.Location, Fixture.One("DG5104", Fixture.Service with { Suppress = [meant] }).Location);
    }

    [Fact]
    public void What_one_service_means_another_may_not()
    {
        Gauge<NoLabels> idle = new("idle", "Idle.");
        Suppression meant = new("DG2005", because: "a dashboard elsewhere shows it");
        Service shop = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, idle], Suppress = [meant] };
        var till = new Service("till") { Owner = shop.Owner, Scrape = new(Port: 8081), Metrics = shop.Metrics, Signals = shop.Signals, Routing = shop.Routing };
        Assert.NotEmpty(Fixture.Find("DG2005", Fixture.Stack(shop, till)));
        Assert.Empty(Fixture.Find("DG2005", Fixture.Stack(shop, till with { Suppress = [meant] })));
    }

    [Fact]
    public void Metrics_that_are_shown_are_fine() => Assert.Empty(Fixture.Find("DG2005", Fixture.Service));
}
