namespace DashGen.Tests.Checks;

public sealed class RelativeLinkTests
{
    [Theory]
    [InlineData("/runbooks")]
    [InlineData("file:///runbooks")]
    public void A_link_that_leads_nowhere_is_found(string link) =>
        Assert.Single(Fixture.Find("DG6009", Fixture.Stack(Fixture.Service) with { RunbookBase = new Uri(link, UriKind.RelativeOrAbsolute) }));

    [Fact]
    public void Absolute_links_are_fine() => Assert.Empty(Fixture.Find("DG6009", Fixture.Service));
}
