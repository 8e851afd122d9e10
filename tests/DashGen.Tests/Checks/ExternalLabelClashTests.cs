namespace DashGen.Tests.Checks;

public sealed class ExternalLabelClashTests
{
    static readonly TargetLabel Cluster = new("cluster", new Cardinality(1));

    static Stack With(string label) => Fixture.Stack(Fixture.Service with { Registry = [new("tier", "gold")] }) with
    {
        Labels = [new(new TargetLabel("zone", new Cardinality(1)), "a")],
        ExternalLabels = [new(new TargetLabel(label, new Cardinality(1)), "eu")],
    };

    [Theory]
    [InlineData("route", "a label of http_requests_total")]
    [InlineData("tier", "a label of a service's registry")]
    [InlineData("zone", "a label that the scraper sets")]
    [InlineData("instance", "a label of every target")]
    [InlineData("severity", "a label of every alert")]
    public void A_name_that_something_else_has_is_found_with_what_has_it(string label, string other) =>
        Assert.Contains(other, Assert.Single(Fixture.Find("DG2020", With(label))).Message, StringComparison.Ordinal);

    [Fact]
    public void One_that_is_given_twice_is_found() =>
        Assert.NotEmpty(Fixture.Find("DG2020", With("cluster") with { ExternalLabels = [new(Cluster, "a"), new(Cluster, "b")] }));

    [Fact]
    public void A_name_of_its_own_is_fine() => Assert.Empty(Fixture.Find("DG2020", With("cluster")));
}
