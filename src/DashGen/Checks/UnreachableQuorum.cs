namespace DashGen;

/// <summary>a quorum is not among the nodes that are scraped.</summary>
static class UnreachableQuorum
{
    public static Rule Rule { get; } = new(
        "DG4007",
        DiagnosticSeverity.Error,
        "a quorum is not among the nodes that are scraped",
        """
        The nodes that are up are counted among the targets of the service. With fewer targets than the quorum, the alert always fires,
        and with a quorum of 0 it never does. Either the nodes are not all listed, or the quorum is another cluster's.
        """,
        """
        Scrape = new(Port: 9101), Signals = [Cluster(quorum: 2, …)]      // DG4007
        Scrape = new(Port: 9101) { Hosts = ["log-1", "log-2", "log-3"] }, Signals = [Cluster(quorum: 2, …)]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var nodes = ScrapeTargets.Of(bundle.Service).Count;
            foreach (var signal in bundle.Service.Signals.OfType<ClusterSignal>().Where(signal => signal.Quorum < 1 || signal.Quorum > nodes))
            {
                context.Report(rule, signal.Location, $"{bundle.Service.Name} needs {signal.Quorum} of {Words.Count(nodes, "node")}", "list every node in the Hosts of its Scrape, or set the quorum to what they need");
            }
        }
    }
}
