using static DashGen.Signals;

namespace DashGen.Tests.Signals.Levels;

public sealed class LevelTests
{
    sealed class Queue : LabelSet<Queue>
    {
        public static readonly Label<Queue> Name = new("queue", values: ["orders", "mails"]);
    }

    static readonly Gauge<Queue> Waiting = new("queue_length", "Jobs that wait.");
    static readonly Gauge<NoLabels, Timestamp> Backup = new("backup_last_success_timestamp_seconds", "When the last backup ended.");
    static readonly Gauge<Queue, Seconds> OldestJob = new("queue_age_seconds", "Age of the oldest job.");
    static readonly Gauge<Queue, Ratio> Full = new("queue_used_ratio", "How full a queue is.");
    static readonly Gauge<Queue, Bytes> Free = new("queue_free_bytes", "What a queue has left.");

    static readonly Gauge<Queue, Bytes> Size = new("queue_size_bytes", "What a queue can hold.");
    static readonly Gauge<NoLabels> Ready = new("replicas", "Replicas that are ready.");

    static string Expr(Metric metric, Signal signal) => Bundled(signal, metric).Alerts.Single(alert => alert.Name == "A").Expr.ToString();

    static ServiceBundle Bundled(Signal signal, params ReadOnlySpan<Metric> metrics) =>
        Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, .. metrics], Signals = [signal], Objectives = [] })]).Stacks[0].Services[0];

    [Fact]
    public void What_waits_in_two_queues_waits_together() =>
        Assert.Equal("sum by (job, instance) (queue_length{job=\"shop\"} or last_over_time(queue_length{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 5", Expr(Waiting, Level(Waiting, "Jobs", warning: 5.For(5.Minutes), alert: "A")));

    [Fact]
    public void Each_queue_counts_for_itself_where_that_is_asked_for() =>
        Assert.Equal("sum by (job, queue) (queue_length{job=\"shop\"} or last_over_time(queue_length{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 5", Expr(Waiting, Level(Waiting, "Jobs", warning: 5.For(5.Minutes), per: [Queue.Name], alert: "A")));

    [Fact]
    public void All_instances_count_together_where_that_is_asked_for()
    {
        Assert.StartsWith("sum by (job) (queue_length{", Expr(Waiting, Level(Waiting, "Jobs", warning: 5.For(5.Minutes), per: [TargetLabel.Job], alert: "A")), StringComparison.Ordinal);
        Assert.StartsWith("max by (job) (queue_age_seconds{", Expr(OldestJob, Delay(OldestJob, "Age", warning: 1.Minutes.For(5.Minutes), per: [TargetLabel.Job], alert: "A")), StringComparison.Ordinal);
        var full = Saturation(Waiting, capacity: 100, subject: "jobs", warning: 90.Percent.For(5.Minutes), per: [TargetLabel.Job], alert: "A");
        Assert.StartsWith("max by (job) (queue_length{", Expr(Waiting, full), StringComparison.Ordinal);
        Assert.Equal("The jobs, where it is highest.", Bundled(full, Waiting).Panels[0].Look.Description);
    }

    [Fact]
    public void Of_delays_the_longest_counts() =>
        Assert.Equal("max by (job, instance) (queue_age_seconds{job=\"shop\"} or last_over_time(queue_age_seconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 60", Expr(OldestJob, Delay(OldestJob, "Age", warning: 1.Minutes.For(5.Minutes), alert: "A")));

    [Fact]
    public void Of_shares_the_highest_counts() =>
        Assert.Equal("max by (job, instance) (queue_used_ratio{job=\"shop\"} or last_over_time(queue_used_ratio{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 0.9", Expr(Full, Utilization(Full, "Full", warning: 90.Percent.For(5.Minutes), alert: "A")));

    [Fact]
    public void What_happened_last_is_compared_by_how_long_ago_it_is()
    {
        var bundle = Bundled(Age(Backup, "Since Last Backup", warning: 26.Hours.For(10.Minutes), alert: "A", subject: "time since the last backup"), Backup);
        var alert = bundle.Alerts.Single(alert => alert.Name == "A");
        Assert.Equal(
            "max by (job, instance) (time() - ((backup_last_success_timestamp_seconds{job=\"shop\"} or last_over_time(backup_last_success_timestamp_seconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) != 0 "
                + "or (max_over_time(backup_last_success_timestamp_seconds{job=\"shop\"}[1d2h]) != 0 or max_over_time(backup_last_success_timestamp_seconds{job=\"shop\"}[1d2h] offset 1d2h)) and (backup_last_success_timestamp_seconds{job=\"shop\"} or last_over_time(backup_last_success_timestamp_seconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0))) > 93600",
            alert.Expr.ToString());
        Assert.Equal("shop: time since the last backup ({{ $labels.instance }}) {{ $value | humanizeDuration }}, above 26 hours", alert.Summary.ToString());
        var panel = bundle.Panels.Single(panel => panel.Title == "Since Last Backup");
        Assert.Equal(Grafana.Unit.Seconds, panel.Look.Unit);
        Assert.Contains("[1d2h]) != 0", panel.Queries[0].Expr.ToString(), StringComparison.Ordinal);
        Assert.Equal("max by (job, instance) (queue_age_seconds{job=\"shop\",queue=\"orders\"} or last_over_time(queue_age_seconds{job=\"shop\",queue=\"orders\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 60", Expr(OldestJob, Delay(OldestJob[Queue.Name.Is("orders")], "Age", warning: 1.Minutes.For(5.Minutes), alert: "A")));
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Backup], Signals = [Age(Backup, "Backup", critical: 26.Hours.For(10.Minutes), alert: "A")] };
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(service)])), found => found.Severity == DiagnosticSeverity.Error);
    }

    static readonly Gauge<NoLabels, Timestamp> Expires = new("certificate_expires_timestamp_seconds", "When the certificate expires.");

    [Fact]
    public void What_is_to_come_is_compared_by_how_long_it_is_until_then()
    {
        var signal = Remaining(Expires, "Certificate", warning: 14.Days.For(1.Hours), alert: "A", subject: "life of the certificate");
        var bundle = Bundled(signal, Expires);
        Assert.Equal("min by (job, instance) ((certificate_expires_timestamp_seconds{job=\"shop\"} or last_over_time(certificate_expires_timestamp_seconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) - time()) < 1209600", bundle.Alerts.Single(alert => alert.Name == "A").Expr.ToString());
        Assert.Equal("shop: life of the certificate ({{ $labels.instance }}) {{ $value | humanizeDuration }}, below 14 days", bundle.Alerts.Single(alert => alert.Name == "A").Summary.ToString());
        var panel = Assert.IsType<Grafana.TimeSeriesPanel>(bundle.Panels.Single(panel => panel.Title == "Certificate").Look);
        Assert.Equal((Grafana.Unit.Seconds, null, 0), (panel.Unit, panel.Min, panel.AxisSoftMin));
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Expires], Signals = [signal] };
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(service)])), found => found.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void What_is_left_of_time_and_of_a_share_is_compared_with_time_and_a_share()
    {
        Assert.Equal("min by (job, instance) (queue_age_seconds{job=\"shop\"} or last_over_time(queue_age_seconds{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) < 60", Expr(OldestJob, Remaining(OldestJob, "T", warning: 1.Minutes.For(5.Minutes), alert: "A")));
        Assert.Equal("min by (job, instance) (queue_used_ratio{job=\"shop\"} or last_over_time(queue_used_ratio{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) < 0.1", Expr(Full, Remaining(Full, "T", warning: 10.Percent.For(5.Minutes), alert: "A")));
    }

    [Fact]
    public void What_is_used_of_bytes_is_compared_with_bytes() => Assert.Equal(
        "sum by (job, instance) (queue_size_bytes{job=\"shop\"} or last_over_time(queue_size_bytes{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 2147483648", Expr(Size, Level(Size, "Size", warning: 2.Gibibytes.For(5.Minutes), alert: "A")));

    [Fact]
    public void Of_what_is_left_of_a_whole_the_least_share_counts()
    {
        var bundle = Bundled(Remaining(Free, outOf: Size, "Room", critical: 10.Percent.For(5.Minutes), per: [Queue.Name], alert: "A", subject: "room of a queue"), Free, Size);
        var alert = bundle.Alerts.Single(alert => alert.Name == "A");
        Assert.Equal("min by (job, queue) ((queue_free_bytes{job=\"shop\"} or last_over_time(queue_free_bytes{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) / ((queue_size_bytes{job=\"shop\"} or last_over_time(queue_size_bytes{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 0)) < 0.1", alert.Expr.ToString());
        Assert.Equal("shop: room of a queue ({{ $labels.queue }}) {{ $value | humanizePercentage }}, below 10 %", alert.Summary.ToString());
        var panel = bundle.Panels.Single(panel => panel.Title == "Room");
        Assert.Equal((Grafana.Unit.PercentUnit, "What a queue has left, as a share of what a queue can hold."), (panel.Look.Unit, panel.Look.Description));
    }

    [Fact]
    public void Of_things_the_fewest_count_and_nothing_is_said_of_writes()
    {
        var alert = Bundled(Remaining(Ready, "Replicas", critical: 3.For(5.Minutes), alert: "A", subject: "replicas"), Ready).Alerts.Single(alert => alert.Name == "A");
        Assert.Equal("min by (job, instance) (replicas{job=\"shop\"} or last_over_time(replicas{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) < 3", alert.Expr.ToString());
        Assert.DoesNotContain("writes", alert.Runbook.Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_is_left_the_least_counts() =>
        Assert.Equal("min by (job, instance) (queue_free_bytes{job=\"shop\"} or last_over_time(queue_free_bytes{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) < 1073741824", Expr(Free, Remaining(Free, "Free", warning: 1.Gibibytes.For(5.Minutes), alert: "A")));
}
