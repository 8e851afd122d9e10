using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class LateLabelTests
{
    static readonly TargetLabel Region = new("region", new Cardinality(1));

    static Service ByRegion => Fixture.Service with { Signals = [.. Fixture.Service.Signals, Events(Fixture.Requests, Family.Golden, title: "By Region", by: [Region])] };

    static Service InEurope => Fixture.Service with { Signals = [.. Fixture.Service.Signals, Events(Fixture.Requests[Region.Is("eu")], Family.Golden, title: "In Europe")] };

    static Stack External(Service service) => Fixture.Stack(service) with { ExternalLabels = [new(Region, "eu")] };

    [Fact]
    public void Grouping_by_an_external_label_is_found_once() =>
        Assert.Equal("DG2021", Assert.Single(Check.All(Bundle.Expand([External(ByRegion)]))).Code);

    [Fact]
    public void Selecting_by_one_is_found_once() =>
        Assert.Equal("DG2021", Assert.Single(Check.All(Bundle.Expand([External(InEurope)]))).Code);

    [Fact]
    public void Filtering_by_one_is_found() =>
        Assert.NotEmpty(Fixture.Find("DG2021", External(Fixture.Service with { Filters = [Filter.By(Region)] })));

    [Fact]
    public void What_the_scraper_sets_is_on_the_series() =>
        Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(ByRegion) with { Labels = [new(Region, "eu")] }])));

    [Fact]
    public void In_front_of_a_Mimir_it_is_added_in_time() =>
        Assert.Empty(Check.All(Bundle.Expand([External(ByRegion) with { Mimir = new(new Uri("http://mimir:9009")) }])));

    [Fact]
    public void An_external_label_that_nobody_uses_here_is_fine() => Assert.Empty(Check.All(Bundle.Expand([External(Fixture.Service)])));

    [Fact]
    public void No_series_of_a_Prometheus_has_one_so_that_sides_match_without_it()
    {
        var (free, all) = (new Gauge<NoLabels, Bytes>("memory_free_bytes", "Free."), new Gauge<NoLabels, Bytes>("memory_all_bytes", "All."));
        var share = Condition(warning: (free.Series.Max([TargetLabel.Instance]).Ignoring(TargetLabel.Job).Divide(all.Series) < 10.Percent).For(5.Minutes), alert: "Own", title: "Own", meaning: "It is so.");
        Assert.Empty(Fixture.Find("DG1014", External(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, free, all], Signals = [share] })));
    }

    [Fact]
    public void A_label_that_nobody_adds_is_unknown() =>
        Assert.NotEmpty(Check.All(Bundle.Expand([Fixture.Stack(ByRegion)])));
}
