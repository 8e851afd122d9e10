using DashGen;
using static DashGen.Signals;

namespace Definitions.ProductionShowcase;

/// <summary>What the backend runs on, as AWS measures it: tasks, load balancer and database, through the CloudWatch exporter.</summary>
public static class Infrastructure
{
    // ExistsFromStart: what alerts read is there whenever the exporter reaches AWS, and MetricMissing tells when its credentials have expired.

    // ECS
    static readonly Gauge<Ecs, Percentage> TaskCpu = new("aws_ecs_cpuutilization_average", "CPU that tasks use of what they are given.") { ExistsFromStart = true };
    static readonly Gauge<Ecs, Percentage> TaskMemory = new("aws_ecs_memory_utilization_average", "Memory that tasks use of what they are given.") { ExistsFromStart = true };
    static readonly Gauge<Ecs> RunningTasks = new("ecs_containerinsights_running_task_count_average", "Tasks that run.");

    // Load balancer; counted over each minute, so these are gauges.
    static readonly Gauge<Alb> AlbRequests = new("aws_applicationelb_request_count_sum", "Requests that the load balancer took in a minute.");
    static readonly Gauge<Alb> AlbErrors = new("aws_applicationelb_httpcode_target_5_xx_count_sum", "Answers in a minute that were errors of the backend.");
    static readonly Gauge<Alb, Seconds> AlbResponseTime = new("aws_applicationelb_target_response_time_average", "Time that the backend takes, as the load balancer sees it.");
    static readonly Gauge<Alb> HealthyHosts = new("aws_applicationelb_healthy_host_count_average", "Tasks that pass the load balancer's check.");

    // Database
    static readonly Gauge<Rds, Percentage> DatabaseCpu = new("aws_rds_cpuutilization_average", "CPU that the database uses.") { ExistsFromStart = true };
    static readonly Gauge<Rds> DatabaseConnections = new("aws_rds_database_connections_average", "Connections to the database; it takes 100.") { ExistsFromStart = true };
    static readonly Gauge<Rds, Bytes> FreeStorage = new("aws_rds_free_storage_space_average", "Space that the database has left.") { ExistsFromStart = true };

    public static Service Service => new("cloudwatch-exporter")
    {
        Owner = Teams.Showcase,
        Scrape = new(Port: 9106) { Every = 60.Seconds, Timeout = 30.Seconds, IgnoresTimestamps = true },
        Metrics = [TaskCpu, TaskMemory, RunningTasks, AlbRequests, AlbErrors, AlbResponseTime, HealthyHosts, DatabaseCpu, DatabaseConnections, FreeStorage],
        UnlistedSeries = 150, // the exporter's own process and its JVM
        Signals =
        [
            Utilization(TaskCpu, title: "Task CPU", per: [Ecs.Service], warning: 80.Percent.For(10.Minutes), family: Family.Infrastructure, alert: "TaskCpuHigh", subject: "CPU of the tasks"),
            Utilization(TaskMemory, title: "Task Memory", per: [Ecs.Service], warning: 85.Percent.For(10.Minutes), family: Family.Infrastructure, alert: "TaskMemoryHigh", subject: "memory of the tasks"),
            Level(RunningTasks, title: "Running Tasks", per: [Ecs.Service], family: Family.Infrastructure),
            Level(AlbRequests, title: "Load Balancer Requests", per: [Alb.LoadBalancer], family: Family.Infrastructure),
            Level(AlbErrors, title: "Target Errors", per: [Alb.LoadBalancer], family: Family.Infrastructure),
            Delay(AlbResponseTime, title: "Load Balancer Response Time", per: [Alb.LoadBalancer], family: Family.Infrastructure),
            Level(HealthyHosts, title: "Healthy Targets", per: [Alb.LoadBalancer], family: Family.Infrastructure),
            Utilization(DatabaseCpu, title: "Database CPU", per: [Rds.Database], warning: 80.Percent.For(10.Minutes), family: Family.Infrastructure, alert: "DatabaseCpuHigh", subject: "CPU of the database"),
            Level(DatabaseConnections, title: "Database Connections", per: [Rds.Database], critical: 95.For(5.Minutes), warning: 80.For(5.Minutes), family: Family.Infrastructure, alert: "DatabaseConnectionsHigh", subject: "number of database connections") with
            {
                Advice = new()
                {
                    Meaning = "Nearly all connections that the database takes are used: it takes 100. Whoever asks for one more is refused.",
                    Causes = ["A task opens connections and does not give them back.", "More tasks run than before, each with a pool of its own.", "A slow query or a lock holds connections for longer."],
                    Checks =
                    [
                        "Who holds them? The list of sessions that the database itself keeps, by client and state: idle ones point to a leak, active ones to slow queries.",
                        "Did Running Tasks grow? Then make the pool of each task smaller, or run fewer.",
                        "End connections that have been idle for long. Do not restart the database: it ends all of them, and they all come back at once.",
                    ],
                },
            },
            Remaining(FreeStorage, title: "Database Free Storage", per: [Rds.Database], critical: 2.Gibibytes.For(15.Minutes), warning: 10.Gibibytes.For(15.Minutes), family: Family.Infrastructure, alert: "DatabaseStorageLow", subject: "free storage of the database"),
        ],
        Routing = Teams.ShowcaseRouting,
        Dashboards =
        [
            new("Infrastructure")
            {
                Range = 3.Hours,
                Panels =
                [
                    "Task CPU", "Task Memory", "Running Tasks",
                    "Load Balancer Requests", "Target Errors", "Load Balancer Response Time", "Healthy Targets",
                    "Database CPU", "Database Connections", "Database Free Storage",
                ],
            },
        ],
    };
}
