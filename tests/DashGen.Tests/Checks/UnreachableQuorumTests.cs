using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnreachableQuorumTests
{
    static IReadOnlyList<Diagnostic> Find(int quorum, params string[] hosts) => Fixture.Find("DG4007", Fixture.Service with
    {
        Scrape = new(Port: 8080) { Hosts = [.. hosts] },
        Signals = [.. Fixture.Service.Signals, Cluster(quorum, critical: 1.Minutes, node: 2.Minutes)],
    });

    [Fact]
    public void A_quorum_of_more_nodes_than_are_scraped_is_found()
    {
        Assert.Equal("shop needs 2 of 1 node", Assert.Single(Find(2)).Message);
        Assert.Equal("shop needs 4 of 3 nodes", Assert.Single(Find(4, "a", "b", "c")).Message);
    }

    [Fact]
    public void So_is_a_quorum_of_none() => Assert.Single(Find(0, "a", "b", "c"));

    [Fact]
    public void A_majority_is_fine()
    {
        Assert.Empty(Find(2, "a", "b", "c"));
        Assert.Empty(Find(3, "a", "b", "c"));
    }
}
