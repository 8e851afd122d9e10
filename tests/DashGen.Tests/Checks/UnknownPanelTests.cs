namespace DashGen.Tests.Checks;

public sealed class UnknownPanelTests
{
    static Service Board(params string[] panels) => Fixture.Service with { Dashboards = [new("Shop") { Panels = [.. panels] }] };

    [Fact]
    public void A_title_of_no_panel_is_found_with_the_nearest() =>
        Assert.Equal("did you mean \"Request Rate\"?", Fixture.One("DG5102", Board("Request rate")).Hint);

    [Fact]
    public void Titles_of_panels_are_fine() => Assert.Empty(Fixture.Find("DG5102", Board("Request Rate", "Error Rate")));
}
