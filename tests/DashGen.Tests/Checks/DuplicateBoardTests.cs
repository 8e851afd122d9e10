namespace DashGen.Tests.Checks;

public sealed class DuplicateBoardTests
{
    [Fact]
    public void Two_dashboards_that_would_share_a_file_are_found() =>
        Fixture.One("DG5103", Fixture.Service with { Dashboards = [new("API Overview"), new("API overview!")] });

    [Fact]
    public void A_dashboard_that_takes_the_name_of_another_service_s_is_found()
    {
        var till = new Service("till") { Owner = Fixture.Team, Scrape = new(Port: 1), Metrics = [] };
        Assert.Single(Fixture.Find("DG5103", Fixture.Stack(Fixture.Service with { Dashboards = [new("Till")] }, till)));
    }

    [Fact]
    public void A_service_that_is_called_objectives_is_found_where_something_is_promised()
    {
        var objectives = new Service("objectives") { Owner = Fixture.Team, Scrape = new(Port: 1), Metrics = [] };
        Assert.Single(Fixture.Find("DG5103", Fixture.Stack(Fixture.Service, objectives)));
        Assert.Empty(Fixture.Find("DG5103", Fixture.Stack(Fixture.Service with { Objectives = [] }, objectives)));
    }

    [Fact]
    public void A_dashboard_of_objectives_of_one_s_own_takes_the_place_of_the_stack_s() =>
        Assert.Empty(Fixture.Find("DG5103", Fixture.Service with { Dashboards = [new("objectives")] }));

    [Fact]
    public void Titles_of_their_own_are_fine() => Assert.Empty(Fixture.Find("DG5103", Fixture.Service with { Dashboards = [new("A"), new("B")] }));
}
