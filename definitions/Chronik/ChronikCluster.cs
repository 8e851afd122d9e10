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
            Cluster(nodes: 3, quorum: 2, critical: 1.Minutes, node: 2.Minutes),
            Leadership(Leaders, Followers, critical: 1.Minutes),

            Events(Produces, Family.Golden, title: "Produce Rate", by: [Outcome.Result]),
            Errors(Produces[Failed], outOf: Produces, critical: 5.Percent.For(5.Minutes), alert: "ProduceErrors", title: "Produce Errors"),
            Events(Fetches, Family.Golden, title: "Fetch Rate", by: [Outcome.Result]),
            Errors(Fetches[Failed], outOf: Fetches, warning: 5.Percent.For(5.Minutes), alert: "FetchErrors", title: "Fetch Errors"),
            Events(Received, Family.Golden, title: "Messages Received"),
            Events(Stored, Family.Golden, title: "Messages Stored"),
            Events(BytesProduced, Family.Golden, title: "Bytes Produced"),
            Events(BytesFetched, Family.Golden, title: "Bytes Fetched"),
            Events(Metrics.Errors, Family.Golden, title: "Errors"),

            Events(WalWrites, Family.Storage, title: "WAL Writes", by: [Outcome.Result]),
            Never(WalWrites[Failed], critical: 1.Minutes, family: Family.Storage, alert: "WalWriteErrors", title: "WAL Write Errors",
                harm: "A node could not write to its log. What it had promised to keep may be on the other nodes only."),
            Events(WalFsyncs, Family.Storage, title: "WAL Fsyncs"),
            Level(StorageUsed, title: "Storage", family: Family.Storage),

            Backlog(CommitIndex, LastApplied, warning: 1_000.For(5.Minutes), alert: "ApplyLag", title: "Apply Lag"),
            Delay(ReplicationLag, title: "Replication Lag", warning: 0.5.Seconds.For(5.Minutes), family: Family.Replication, alert: "ReplicationLag"),
            Events(Elections, Family.Replication, title: "Elections", by: [Election.Result], warning: 3.PerMinute.For(5.Minutes), alert: "TooManyElections"),
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
