namespace DashGen;

static class LeadershipRunbook
{
    public static RunbookNotes Notes(LeadershipSignal signal, Service service) => new(
        "No node says that it leads anything. Writes wait or fail until one is elected.",
        $"An election takes seconds. {Words.Duration(signal.Hold)} without a leader means that elections fail, or that nobody stands.",
        [
            "Are enough nodes up for a majority? If not, that comes first.",
            "Do the nodes hold elections? Elections without a winner point to the network or to clocks; none at all, to nodes that hang.",
            "Is a node stuck? Take a stack dump of it, then restart it; never two at once.",
        ])
    {
        Condition = "no node leads anything",
        Causes =
        [
            service.Signals.OfType<ClusterSignal>().FirstOrDefault() is { } cluster ? $"The majority is lost: {cluster.AlertName} or {cluster.NodeAlert} fire as well." : "The majority is lost: too few nodes are up.",
            "The nodes do not reach each other, or only one way.",
            "Heartbeats come later than the election timeout, because disks are slow or processes stand still.",
        ],
        BlindSpot = $"With every node down there is no series to add up, and this alert is silent; {service.Signals.OfType<ClusterSignal>().FirstOrDefault()?.NodeAlert ?? TelemetryExpansion.TargetDown} tells of that."
            + (service.Scrape.Health is null ? "" : $" While the metrics of a node hang it is silent too, since that node may lead; {HealthProbeExpansion.Hanging} tells of that."),
    };
}
