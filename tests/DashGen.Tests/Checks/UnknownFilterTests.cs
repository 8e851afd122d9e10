namespace DashGen.Tests.Checks;

public sealed class UnknownFilterTests
{
    static readonly TargetLabel Region = new("region", new Cardinality(1));

    [Fact]
    public void A_label_that_nobody_adds_is_found() => Fixture.One("DG2024", Fixture.Service with { Filters = [Filter.By(Region)] });

    [Fact]
    public void One_variable_twice_is_found() =>
        Fixture.One("DG2024", Fixture.Service with { Filters = [Filter.By(Fixture.Http.Route), Filter.By(Fixture.Http.Route)] });

    [Fact]
    public void A_name_that_Grafana_cannot_read_is_found() =>
        Fixture.One("DG2024", Fixture.Service with { Filters = [new Filter("route", "the route")] });

    [Fact]
    public void A_registry_label_that_a_metric_has_too_is_found_where_it_filters()
    {
        var found = Fixture.One("DG2024", Fixture.Service with { Registry = [new("route", "all") { IsFilter = true }] });
        Assert.Equal("http_requests_total has a label route of its own, so that the registry's cannot be filtered by", found.Message);
        Assert.Empty(Fixture.Find("DG2024", Fixture.Service with { Registry = [new("route", "all")] }));
    }

    [Fact]
    public void A_label_of_a_metric_and_one_that_the_scraper_adds_are_fine() => Assert.Empty(Check.All(Bundle.Expand(
    [
        Fixture.Stack(Fixture.Service with { Filters = [Filter.By(Fixture.Http.Route), Filter.By(Region, "place")] }) with { Labels = [new(Region, "eu")] },
    ])));
}
