using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class DuplicatePanelTests
{
    [Fact]
    public void Two_panels_of_one_title_are_found()
    {
        var second = Events(Fixture.Requests, Family.Golden, title: "Request Rate");
        Assert.Equal(second.Location, Fixture.One("DG5101", Fixture.Service with { Signals = [.. Fixture.Service.Signals, second] }).Location);
    }

    [Fact]
    public void Titles_of_their_own_are_fine() => Assert.Empty(Fixture.Find("DG5101", Fixture.Service));
}
