using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>What Kestrel measures of its connections (meter <c>Microsoft.AspNetCore.Server.Kestrel</c>, .NET 8 and later).</summary>
/// <remarks>What belongs to TLS, to upgraded and to multiplexed connections is left out: behind a proxy it stays at 0.</remarks>
public static class Kestrel
{
    /// <summary>Open connections, <c>kestrel.active_connections</c>.</summary>
    public static readonly Gauge<KestrelEndpoint> ActiveConnections = new("kestrel_active_connections", "Connections that are open now.");

    /// <summary>How long connections lasted, <c>kestrel.connection.duration</c>.</summary>
    public static readonly Histogram<KestrelConnection, Seconds> ConnectionDuration = new("kestrel_connection_duration_seconds", "How long connections lasted.") { Buckets = DotNetBuckets.Long };

    /// <summary>Connections refused at the limit, <c>kestrel.rejected_connections</c>.</summary>
    public static readonly Counter<KestrelEndpoint> RejectedConnections = new("kestrel_rejected_connections_total", "Connections that were refused because there were too many.");

    /// <summary>Connections that wait to be taken, <c>kestrel.queued_connections</c>.</summary>
    public static readonly Gauge<KestrelEndpoint> QueuedConnections = new("kestrel_queued_connections", "Connections that wait to be taken.");

    /// <summary>All of them, for the service's list.</summary>
    public static EquatableArray<Metric> Metrics => [ActiveConnections, ConnectionDuration, RejectedConnections, QueuedConnections];

    /// <summary>Panels of the connections, and an alert on those that wait: the thread pool has no thread for them.</summary>
    /// <param name="queue">Warn when more connections wait than this.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static EquatableArray<Signal> Watch(Threshold<int>? queue = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
    [
        Signals.Level(ActiveConnections, title: "Connections", family: Family.Runtime, file: file, line: line),
        Signals.Level(QueuedConnections, title: "Queued Connections", warning: queue, subject: "number of connections that wait", family: Family.Runtime, alert: "ConnectionsQueued", file: file, line: line),
        Signals.Events(RejectedConnections, Family.Runtime, title: "Rejected Connections", file: file, line: line),
        Signals.Latency(ConnectionDuration, quantile: 95.Percent, subject: "time that connections last", family: Family.Runtime, title: "Connection Duration", file: file, line: line),
    ];
}
