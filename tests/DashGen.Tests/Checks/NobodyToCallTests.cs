namespace DashGen.Tests.Checks;

public sealed class NobodyToCallTests
{
    static IReadOnlyList<Diagnostic> Find(Team team) => Fixture.Find("DG6018", Fixture.Service with { Owner = team });

    [Fact]
    public void An_empty_escalation_is_found_once_at_the_team_however_many_services_it_owns()
    {
        var team = new Team("shop") { Escalation = [] };
        var found = Assert.Single(Fixture.Find("DG6018", Fixture.Stack(Fixture.Service with { Owner = team }, new Service("till")
        {
            Owner = team,
            Scrape = Fixture.Service.Scrape,
            Metrics = Fixture.Service.Metrics,
            Signals = Fixture.Service.Signals,
            Routing = Fixture.Service.Routing,
        })));

        Assert.Equal((team.Location, "Escalation of the team shop is empty"), (found.Location, found.Message));
    }

    [Fact]
    public void So_are_families_that_nobody_is_called_for() => Assert.Equal(
        "Escalation of the team shop has nobody for alerts of telemetry",
        Assert.Single(Find(new Team("shop") { Escalation = [new("shop on call") { OnlyFor = [Family.Golden, Family.Objective] }] })).Message);

    [Fact]
    public void One_who_is_called_for_everything_is_enough()
    {
        Assert.Empty(Find(new Team("shop") { Escalation = ["shop on call"] }));
        Assert.Empty(Find(new Team("shop") { Escalation = [new("security officer") { OnlyFor = [Family.Security] }, "shop on call"] }));
    }

    [Fact]
    public void Everyone_may_have_families_of_their_own() => Assert.Empty(Find(new Team("shop")
    {
        Escalation = [new("shop on call") { OnlyFor = [Family.Golden, Family.Objective] }, new("monitoring on call") { OnlyFor = [Family.Telemetry] }],
    }));
}
