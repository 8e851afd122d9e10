namespace DashGen.Tests.Checks;

public sealed class FormatRulesTests
{
    [Fact]
    public void A_second_route_for_one_severity_is_found() =>
        Assert.Contains("can never match", Fixture.One("DG6010", Fixture.Service with
        {
            Routing = [Severity.Critical.To(Fixture.Pager), Severity.Critical.To(Fixture.Chat), Severity.Warning.To(Fixture.Chat)],
        }).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("DG6010")]
    [InlineData("DG6011")]
    [InlineData("DG6012")]
    [InlineData("DG6013")]
    [InlineData("DG6014")]
    [InlineData("DG6015")]
    [InlineData("DG6016")]
    [InlineData("DG6017")]
    [InlineData("DG7001")]
    [InlineData("DG7002")]
    [InlineData("DG7005")]
    public void What_DashGen_makes_of_an_ordinary_service_is_fine(string code) => Assert.Empty(Fixture.Find(code, Fixture.Service));

    [Fact]
    public void The_oldest_versions_read_all_of_it() => Assert.Empty(Check.All(Bundle.Expand(
    [
        Fixture.Stack(Fixture.Service) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) },
    ])));
}
