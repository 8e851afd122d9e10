using DashGen;
using static DashGen.Signals;
using static Definitions.Chronik.Metrics;

namespace Definitions.Chronik;

/// <summary>A replicated log of three nodes. Its health endpoint answered while its metrics endpoint hung, and nobody was told.</summary>
public static class ChronikCluster
{
    static readonly Matcher<Outcome> Failed = Outcome.Result.Is("error");

    public static Service Service => new("chronik")
    {
        Owner = Teams.Streaming,
        Scrape = new(Port: 9101)
        {
            Hosts = ["chronik-1:9101", "chronik-2:9102", "chronik-3:9103"],
            Every = 15.Seconds,
            Timeout = 5.Seconds,
            Health = new("/health"),
        },
        Prefix = new("chronik_"),
        Metrics = Metrics.All,
        UnlistedSeries = 200, // what is listed is what is watched; a node exposes more of the same
        Signals =
        [
            Cluster(critical: 1.Minutes, node: 2.Minutes),
            Leadership(Leaders, Followers, critical: 1.Minutes),

            Events(Produces, Family.Golden, title: "Produce Rate", by: [Outcome.Result]),
            Errors(Produces[Failed], outOf: Produces, critical: 5.Percent.For(5.Minutes), of: "produce requests", alert: "ProduceErrors", title: "Produce Errors") with
            {
                Advice = new()
                {
                    Meaning = "Messages are not stored. Producers keep them and try again, or lose them.",
                    Causes = ["There is no leader, or leadership moves from node to node.", "A node cannot write to its log: its disk is full or broken.", "A producer sends what the nodes refuse: too large, or of an unknown topic."],
                    Checks = ["Do NoLeader, TooManyElections or WalWriteErrors fire? They name the cause.", "Is it one node? chronik_produce_requests_total by instance tells; look at its disk and its log.", "Did a producer change? Then ask its owners."],
                },
            },
            Events(Fetches, Family.Golden, title: "Fetch Rate", by: [Outcome.Result]),
            Errors(Fetches[Failed], outOf: Fetches, warning: 5.Percent.For(5.Minutes), of: "fetch requests", alert: "FetchErrors", title: "Fetch Errors"),
            Events(Received, Family.Golden, title: "Messages Received"),
            Events(Stored, Family.Golden, title: "Messages Stored"),
            Events(BytesProduced, Family.Golden, title: "Bytes Produced"),
            Events(BytesFetched, Family.Golden, title: "Bytes Fetched"),
            Events(Metrics.Errors, Family.Golden, title: "Errors"),

            Events(WalWrites, Family.Storage, title: "WAL Writes", by: [Outcome.Result]),
            Never(WalWrites[Failed], critical: 1.Minutes, per: [TargetLabel.Instance], family: Family.Storage, alert: "WalWriteErrors", title: "WAL Write Errors",
                harm: "A node could not write to its log. What it had promised to keep may be on the other nodes only."),
            Events(WalFsyncs, Family.Storage, title: "WAL Fsyncs"),
            Level(StorageUsed, title: "Storage", family: Family.Storage),

            Backlog(CommitIndex, LastApplied, warning: 1_000.For(5.Minutes), alert: "ApplyLag", title: "Apply Lag"),
            Delay(ReplicationLag, title: "Replication Lag", warning: 0.5.Seconds.For(5.Minutes), family: Family.Replication, alert: "ReplicationLag"),
            Events(Elections, Family.Replication, title: "Elections", by: [Election.Result], warning: 3.PerMinute.For(5.Minutes), alert: "TooManyElections") with
            {
                Advice = new()
                {
                    Meaning = "The nodes elect a leader again and again. While they do, nothing is written; producers wait or fail.",
                    Causes = ["The leader's heartbeats come too late: a slow disk, a process that stands still, a host that is short of CPU.", "The network between nodes loses packets, or only one way works.", "A node restarts in a loop and stands for election each time."],
                    Checks = ["Do elections succeed? Won ones whose leader is soon gone point to that node; lost ones to the network. The panel has a line for each result.", "Do Heartbeat Timeouts grow with them? On which node: look at its disk and CPU.", "Does a node restart in a loop? Stop it: with the two others the cluster is calm."],
                },
            },
            Events(HeartbeatTimeouts, Family.Replication, title: "Heartbeat Timeouts"),
            Events(AppendEntries, Family.Replication, title: "Append Entries", by: [Entries.Direction]),
            Utilization(CacheHitRate, title: "Metadata Cache Hit Rate", family: Family.Cache),
        ],
        Routing =
        [
            Severity.Critical.To(Teams.StreamingPager),
            Severity.Warning.To(Teams.StreamingChat),
        ],
        Dashboards =
        [
            new("Chronik Cluster")
            {
                Panels =
                [
                    "Members", "Members, up", "Leadership",
                    "Produce Rate", "Fetch Rate", "Produce Errors",
                    "WAL Writes", "WAL Fsyncs", "WAL Write Errors",
                    "Apply Lag", "Replication Lag", "Elections",
                    "Storage",
                ],
            },
        ],
    };
}
