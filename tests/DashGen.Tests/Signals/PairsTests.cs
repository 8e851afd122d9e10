using static DashGen.Signals;

namespace DashGen.Tests.Signals;

/// <summary>What is computed of two metrics that have labels: a full pool is not made emptier by another.</summary>
public sealed class PairsTests
{
    sealed class Pool : LabelSet<Pool>
    {
        public static readonly Label<Pool> Name = new("pool", values: ["read", "write"]);
        public static readonly Label<Pool> State = new("state", values: ["used", "free", "max"]);
    }

    static readonly Gauge<Pool> Used = new("used", "Connections in use."), Free = new("free", "Connections that are free."), All = new("connections", "Connections.");

    static string Expr(Signal signal)
    {
        var service = Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Used, Free, All], Signals = [signal], Objectives = [] };
        return Bundle.Expand([Fixture.Stack(service)]).Stacks[0].Services[0].Alerts.Single(alert => alert.Name == "A").Expr.ToString();
    }

    [Fact]
    public void Each_pool_is_full_by_itself() => Assert.Equal(
        "max by (job, instance) ((used{job=\"shop\"} or last_over_time(used{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) / ((used{job=\"shop\"} or last_over_time(used{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) + (free{job=\"shop\"} or last_over_time(free{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 0)) > 0.9",
        Expr(PoolUsage(Used, free: Free, "connections", warning: 90.Percent.For(5.Minutes), alert: "A")));

    [Fact]
    public void What_fills_up_may_be_compared_by_other_labels_than_the_instance() => Assert.Equal(
        "max by (job, pool) ((used{job=\"shop\"} or last_over_time(used{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) / ((used{job=\"shop\"} or last_over_time(used{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) + (free{job=\"shop\"} or last_over_time(free{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 0)) > 0.9",
        Expr(PoolUsage(Used, free: Free, "connections", warning: 90.Percent.For(5.Minutes), per: [Pool.Name], alert: "A")));

    [Fact]
    public void Of_all_instances_the_fullest_counts_where_that_is_asked_for() => Assert.StartsWith(
        "max by (job) (", Expr(PoolUsage(Used, free: Free, "connections", warning: 90.Percent.For(5.Minutes), per: [TargetLabel.Job], alert: "A")), StringComparison.Ordinal);

    [Fact]
    public void States_of_one_metric_go_with_each_other() => Assert.Equal(
        "max by (job, instance) ((connections{job=\"shop\",state=\"used\"} or last_over_time(connections{job=\"shop\",state=\"used\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) / ignoring (state) ((connections{job=\"shop\",state=\"max\"} or last_over_time(connections{job=\"shop\",state=\"max\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 0)) > 0.9",
        Expr(Saturation(All[Pool.State.Is("used")], outOf: All[Pool.State.Is("max")], "connections", warning: 90.Percent.For(5.Minutes), alert: "A")));

    [Fact]
    public void Each_partition_is_behind_by_itself() => Assert.Equal(
        "max by (job, instance) ((used{job=\"shop\"} or last_over_time(used{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) - (free{job=\"shop\"} or last_over_time(free{job=\"shop\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0)) > 9",
        Expr(Backlog(Used, Free, warning: 9.For(5.Minutes), alert: "A")));

    [Fact]
    public void What_is_behind_is_called_by_what_it_is_and_a_log_of_a_cluster_where_nothing_is_said()
    {
        static Alert Of(Signal signal) => Assert.Single(
            Bundle.Expand([Fixture.Stack(Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Used, Free], Signals = [signal] })]).Stacks[0].Services[0].Alerts, alert => alert.Name == "A");
        var unread = Of(Backlog(Used, Free, warning: 9.For(5.Minutes), alert: "A", subject: "number of messages that nobody has read", family: Family.Golden));
        Assert.StartsWith("Number of messages that nobody has read ({{ $labels.instance }}) at shop: ", unread.Description.ToString(), StringComparison.Ordinal);
        Assert.Equal(("More comes in than is kept up with: the number of messages that nobody has read grows.", Family.Golden), (unread.Runbook.Meaning, unread.Family));
        Assert.StartsWith("A node agrees to entries", Of(Backlog(Used, Free, warning: 9.For(5.Minutes), alert: "A")).Runbook.Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_decides_over_row_and_route()
    {
        foreach (var signal in new[]
        {
            HitRate(Fixture.Requests, Fixture.Requests[Fixture.ServerError], family: Family.Tenants), Traffic(Fixture.Requests, family: Family.Tenants),
            TimeSpent(new Counter<NoLabels, Seconds>("cpu_seconds_total", "CPU."), "CPU", family: Family.Tenants), Distribution(Fixture.Duration, [50.Percent], "Times", "time", family: Family.Tenants),
        })
        {
            Assert.Equal(Family.Tenants, signal.Family);
        }
    }

    [Fact]
    public void What_is_left_is_told_of_states_of_one_metric_too() => Assert.Equal(
        "min by (job, instance) ((connections{job=\"shop\",state=\"free\"} or last_over_time(connections{job=\"shop\",state=\"free\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) / ignoring (state) ((connections{job=\"shop\",state=\"max\"} or last_over_time(connections{job=\"shop\",state=\"max\"}[45s]) and on (job, instance) up{job=\"shop\"} == 0) > 0)) < 0.1",
        Expr(Remaining(All[Pool.State.Is("free")], outOf: All[Pool.State.Is("max")], "Rest", warning: 10.Percent.For(5.Minutes), alert: "A")));

    [Fact]
    public void A_pool_is_never_more_than_full() =>
        Fixture.One("DG3003", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, Used, Free], Signals = [PoolUsage(Used, free: Free, "connections", warning: 120.Percent.For(5.Minutes))] });
}
