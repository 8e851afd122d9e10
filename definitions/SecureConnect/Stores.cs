using DashGen;
using static DashGen.Signals;

namespace Definitions.SecureConnect;

public sealed class Queries : LabelSet<Queries>
{
    public static readonly Label<Queries> Operation = new("operation", atMost: 6);
    public static readonly Label<Queries> Table = new("table", atMost: 20);
}

public sealed class QueryErrors : LabelSet<QueryErrors>
{
    public static readonly Label<QueryErrors> Operation = new("operation", atMost: 6);
    public static readonly Label<QueryErrors> Table = new("table", atMost: 20);
    public static readonly Label<QueryErrors> Error = new("error", atMost: 10);
}

public sealed class RedisCalls : LabelSet<RedisCalls>
{
    public static readonly Label<RedisCalls> Command = new("command", atMost: 20);
}

public sealed class RedisFailures : LabelSet<RedisFailures>
{
    public static readonly Label<RedisFailures> Command = new("command", atMost: 20);
    public static readonly Label<RedisFailures> Error = new("error", atMost: 10);
}

/// <summary>The database, as each service that uses it sees it.</summary>
static class Database
{
    static readonly Histogram<Queries, Seconds> Time = new("db_query_duration_seconds", "Time that the database takes.") { Buckets = Go.Buckets };
    static readonly Gauge<NoLabels> Active = new("db_connections_active", "Connections to the database in use.");
    static readonly Gauge<NoLabels> Idle = new("db_connections_idle", "Connections to the database that are free.");
    static readonly Counter<QueryErrors> Errors = new("db_query_errors_total", "Queries that failed.");

    public static EquatableArray<Metric> Metrics => [Time, Active, Idle, Errors];

    public static EquatableArray<Signal> Signals =>
    [
        PoolUsage(Active, free: Idle, "database connections", warning: 80.Percent.For(5.Minutes), critical: 95.Percent.For(5.Minutes),
            family: Family.Downstream, alert: "DatabasePoolExhaustion", title: "Database Connections"),
        Latency(Time, quantile: 95.Percent, warning: 1.Seconds.For(10.Minutes), subject: "time of a query", family: Family.Downstream, alert: "DatabaseSlow", title: "Query Time"),
        Events(Errors, Family.Downstream, title: "Query Errors", by: [QueryErrors.Operation, QueryErrors.Error], warning: 1.PerSecond.For(5.Minutes), alert: "DatabaseErrors"),
    ];
}

/// <summary>Redis, as each service that uses it sees it.</summary>
static class Redis
{
    static readonly Counter<RedisCalls> Commands = new("redis_commands_total", "Commands sent to Redis.");
    static readonly Counter<RedisFailures> Failures = new("redis_errors_total", "Commands to Redis that failed.");

    public static EquatableArray<Metric> Metrics => [Commands, Failures];

    public static EquatableArray<Signal> Signals =>
    [
        Events(Commands, Family.Cache, title: "Redis Commands", by: [RedisCalls.Command]),
        Errors(Failures, outOf: Commands, warning: 5.Percent.For(5.Minutes), of: "commands to Redis", family: Family.Cache, alert: "RedisErrors", title: "Redis Error Rate") with
        {
            Advice = new()
            {
                Meaning = "Commands to Redis fail. What the service keeps there it cannot read or write now: it is slower without it, or fails where it needs it.",
                Causes = ["Redis is down, restarts or fails over.", "Redis has no memory left and refuses writes, which the label error says.", "The way to it: the network, DNS, a password that has changed, too many connections."],
                Checks = ["Which command, and which error? redis_errors_total by command or error tells.", "Do other services see it too? Then it is Redis: redis-cli INFO shows its memory, its clients and when it started.", "If it is this service only: was it deployed, or its password or address changed?"],
            },
        },
    ];
}
