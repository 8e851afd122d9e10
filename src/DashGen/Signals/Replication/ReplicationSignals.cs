using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Nodes that agree by majority: which are up, and whether enough are. Each target of the service is a node.</summary>
    /// <param name="critical">Page when fewer than a majority have been up for so long.</param>
    /// <param name="node">Warn when one node has been down for so long.</param>
    /// <param name="alert">The name of the alert on the majority.</param>
    /// <param name="nodeAlert">The name of the alert on one node.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Cluster(
        TimeSpan critical,
        TimeSpan node,
        string alert = "QuorumAtRisk",
        string nodeAlert = "NodeDown",
        string title = "Members",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        new ClusterSignal(title, alert, new SourceLocation(file, line))
        {
            NodeAlert = nodeAlert, NodeHold = node, QuorumHold = critical,
        };

    /// <summary>Whether anyone leads.</summary>
    /// <param name="leaders">How much each node leads.</param>
    /// <param name="followers">How much each node follows; shown beside it.</param>
    /// <param name="critical">Page when nobody has led for so long.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Leadership<L>(
        Gauge<L> leaders,
        Gauge<L> followers,
        TimeSpan critical,
        string alert = "NoLeader",
        string title = "Leadership",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new LeadershipSignal(title, alert, new SourceLocation(file, line)) { Leaders = leaders, Followers = followers, Hold = critical };

    /// <summary>How far one position is behind another, in entries, on each instance.</summary>
    /// <param name="ahead">The position that leads: what is agreed on.</param>
    /// <param name="behind">The position that follows: what is applied.</param>
    /// <param name="critical">Page above so many entries.</param>
    /// <param name="warning">Warn above so many entries.</param>
    /// <param name="subject">What is behind, as it stands in a sentence: <c>number of messages that nobody has read</c>; by default entries of a log.</param>
    /// <param name="family">The family of the alert and the row of the panel; default replication.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Backlog<L>(
        Gauge<L> ahead,
        Gauge<L> behind,
        Threshold<int>? critical = null,
        Threshold<int>? warning = null,
        string? subject = null,
        Family? family = null,
        string alert = "Backlog",
        string title = "Backlog",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new BacklogSignal(family ?? Family.Replication, title, alert, new SourceLocation(file, line))
        {
            Ahead = ahead, Behind = behind, Limits = Things(critical, warning, ahead), Subject = subject,
        };
}
