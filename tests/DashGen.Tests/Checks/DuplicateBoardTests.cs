namespace DashGen.Tests.Checks;

public sealed class DuplicateBoardTests
{
    [Fact]
    public void Two_dashboards_that_would_share_a_file_are_found() =>
        Fixture.One("DG5103", Fixture.Service with { Dashboards = [new("API Overview"), new("API overview!")] });

    [Fact]
    public void Titles_of_their_own_are_fine() => Assert.Empty(Fixture.Find("DG5103", Fixture.Service with { Dashboards = [new("A"), new("B")] }));
}
