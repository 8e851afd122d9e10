using static DashGen.Signals;

namespace DashGen.Tests.Signals.Levels;

public sealed class LevelTests
{
    sealed class Queue : LabelSet<Queue>
    {
        public static readonly Label<Queue> Name = new("queue", values: ["orders", "mails"]);
    }

    static readonly Gauge<Queue> Waiting = new("queue_length", "Jobs that wait.");
    static readonly Gauge<Queue, Seconds> Age = new("queue_age_seconds", "Age of the oldest job.");
    static readonly Gauge<Queue, Ratio> Full = new("queue_used_ratio", "How full a queue is.");
    static readonly Gauge<Queue, Bytes> Free = new("queue_free_bytes", "What a queue has left.");

    static string Expr(Metric metric, Signal signal)
    {
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric], Signals = [signal], Objectives = [] };
        return Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "A").Expr.ToString();
    }

    [Fact]
    public void What_waits_in_two_queues_waits_together() =>
        Assert.Equal("sum by (job, instance) (queue_length{job=\"shop\"}) > 5", Expr(Waiting, Level(Waiting, "Jobs", warning: 5.For(5.Minutes), alert: "A")));

    [Fact]
    public void Each_queue_counts_for_itself_where_that_is_asked_for() =>
        Assert.Equal("sum by (job, queue) (queue_length{job=\"shop\"}) > 5", Expr(Waiting, Level(Waiting, "Jobs", warning: 5.For(5.Minutes), per: [Queue.Name], alert: "A")));

    [Fact]
    public void Of_delays_the_longest_counts() =>
        Assert.Equal("max by (job, instance) (queue_age_seconds{job=\"shop\"}) > 60", Expr(Age, Delay(Age, "Age", warning: 1.Minutes.For(5.Minutes), alert: "A")));

    [Fact]
    public void Of_shares_the_highest_counts() =>
        Assert.Equal("max by (job, instance) (queue_used_ratio{job=\"shop\"}) > 0.9", Expr(Full, Utilization(Full, "Full", warning: 90.Percent.For(5.Minutes), alert: "A")));

    [Fact]
    public void Of_what_is_left_the_least_counts() =>
        Assert.Equal("min by (job, instance) (queue_free_bytes{job=\"shop\"}) < 1073741824", Expr(Free, Remaining(Free, "Free", warning: 1.Gibibytes.For(5.Minutes), alert: "A")));
}
