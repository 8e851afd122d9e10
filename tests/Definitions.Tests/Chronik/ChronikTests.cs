using DashGen;
using DashGen.Prometheus;
using static DashGen.Signals;

namespace Definitions.Tests.Chronik;

public sealed class ChronikTests
{
    static readonly Rendered Cluster = new("chronik", "chronik");

    static readonly string[] Nodes = ["chronik-1:9101", "chronik-2:9102", "chronik-3:9103"];

    [Fact]
    public void The_catalogue_is_what_a_node_exposes() => Assert.Equal(
        [
            "Counter chronik_messages_received_total",
            "Counter chronik_messages_stored_total",
            "Counter chronik_produce_requests_total result",
            "Counter chronik_fetch_requests_total result",
            "Counter chronik_bytes_produced_total",
            "Counter chronik_bytes_fetched_total",
            "Counter chronik_wal_writes_total result",
            "Counter chronik_wal_fsync_total",
            "Gauge chronik_raft_leader_count",
            "Gauge chronik_raft_follower_count",
            "Counter chronik_raft_election_count_total result",
            "Counter chronik_raft_heartbeat_timeouts_total",
            "Counter chronik_raft_append_entries_total direction",
            "Gauge chronik_raft_commit_index",
            "Gauge chronik_raft_last_applied",
            "Gauge chronik_metadata_replication_lag_ms",
            "Gauge chronik_metadata_cache_hit_rate",
            "Gauge chronik_storage_usage_bytes",
            "Counter chronik_errors_total",
        ],
        Cluster.Catalogue);

    [Theory]
    [InlineData("NodeDown", "warning 2 up{job=\"chronik\"} == 0")]
    [InlineData("QuorumAtRisk", "critical 1 sum by (job) (up{job=\"chronik\"}) < 2")]
    [InlineData("NoLeader", "critical 1 sum by (job) (chronik_raft_leader_count{job=\"chronik\"}) < 1 unless on (job) (up{job=\"chronik\"} == 0 and on (instance) probe_success{job=\"chronik-health\"} == 1)")]
    [InlineData("TooManyElections", "warning 5 job:chronik_raft_election_count:rate5m{job=\"chronik\"} > 0.05")]
    [InlineData("ReplicationLag", "warning 5 max by (job, instance) (chronik_metadata_replication_lag_ms{job=\"chronik\"} or last_over_time(chronik_metadata_replication_lag_ms{job=\"chronik\"}[45s]) and on (job, instance) up{job=\"chronik\"} == 0) > 500")]
    [InlineData("ApplyLag", "warning 5 max by (job, instance) ((chronik_raft_commit_index{job=\"chronik\"} or last_over_time(chronik_raft_commit_index{job=\"chronik\"}[45s]) and on (job, instance) up{job=\"chronik\"} == 0) - (chronik_raft_last_applied{job=\"chronik\"} or last_over_time(chronik_raft_last_applied{job=\"chronik\"}[45s]) and on (job, instance) up{job=\"chronik\"} == 0)) > 1000")]
    [InlineData("WalWriteErrors", "critical 1 job_instance:chronik_wal_writes_result_error:events5m{job=\"chronik\"} > 0")]
    [InlineData("MetricsEndpointHanging", "critical 1 up{job=\"chronik\"} == 0 and on (instance) probe_success{job=\"chronik-health\"} == 1")]
    [InlineData("HealthProbeFailing", "warning 5 probe_success{job=\"chronik-health\"} == 0 and on (instance) up{job=\"chronik\"} == 1")]
    [InlineData("HealthProbeMissing", "warning 2 absent(probe_success{job=\"chronik-health\"})")]
    public void An_alert_is_there_with_its_threshold_and_duration(string name, string alert) => Assert.Equal(alert, Assert.Single(Cluster.Alerts(name)));

    [Theory]
    [InlineData("TargetDown")]
    [InlineData("TargetMissing")]
    [InlineData("TargetFlapping")]
    [InlineData("ScrapeSlow")]
    [InlineData("MetricMissing")]
    [InlineData("SeriesOverBudget")]
    public void So_is_telemetry_health(string name) => Assert.NotEmpty(Cluster.Alerts(name));

    [Fact]
    public void The_dashboard_shows_the_cluster_first_and_telemetry_last()
    {
        var titles = Cluster.Titles("Chronik Cluster").ToList();
        Assert.Equal(
            [
                "Members", "Members, up", "Leadership", "Produce Rate", "Fetch Rate", "Produce Errors", "WAL Writes", "WAL Fsyncs", "WAL Write Errors",
                "Apply Lag", "Replication Lag", "Elections", "Storage",
            ],
            titles.Take(13));
        Assert.Equal(["Scrape Targets", "Scrape Duration", "Samples Per Scrape", "Metrics Behind Alerts", "Health Probe"], titles.TakeLast(5));
    }

    [Fact]
    public void The_lag_is_given_in_seconds_and_comes_out_in_milliseconds_in_alert_and_panel_alike()
    {
        var panel = Cluster.Panels("Chronik Cluster").Single(panel => (string?)panel["title"] == "Replication Lag")["fieldConfig"]!["defaults"]!;
        Assert.Equal("ms", (string?)panel["unit"]);
        Assert.Contains(500, panel["thresholds"]!["steps"]!.AsArray().Select(step => (double?)step!["value"]));
        Assert.EndsWith("> 500", Assert.Single(Cluster.Alerts("ReplicationLag")));
    }

    [Fact]
    public void A_metric_that_no_node_has_cannot_be_asked_for()
    {
        Gauge<NoLabels> isr = new("chronik_raft_isr_size", "What the project's own dashboard asks for.");
        var service = Cluster.Bundle.Service;
        var asked = service with { Signals = [.. service.Signals, Level(isr, title: "In-Sync Replicas")] };
        var stack = Estate.Stacks.Single(stack => stack.Name == "chronik") with { Services = [asked] };

        var found = Assert.Single(Check.All(Bundle.Expand([stack])), found => found.Code == "DG2004");
        Assert.Equal((DiagnosticSeverity.Error, "chronik_raft_isr_size is not among the metrics of chronik"), (found.Severity, found.Message));
        Assert.All(Cluster.Paths, path => Assert.DoesNotContain("isr_size", Cluster.File(path), StringComparison.Ordinal));
    }

    [Fact]
    public void Three_nodes_are_scraped_and_the_probe_of_each_has_its_instance()
    {
        Assert.Equal(Nodes, Cluster.ScrapeTargets());
        Assert.Contains(
            """
            - job_name: chronik-health
              params:
                module:
                - http_2xx
              scrape_interval: 15s
              scrape_timeout: 5s
              metrics_path: /probe
              static_configs:
              - targets:
                - chronik-1:9101
                - chronik-2:9102
                - chronik-3:9103
              relabel_configs:
              - source_labels: [__address__]
                target_label: __param_target
                replacement: http://$1/health
              - source_labels: [__address__]
                target_label: instance
              - target_label: __address__
                replacement: blackbox-exporter:9115
            """,
            Cluster.File("prometheus/prometheus.yml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_node_that_is_down_is_not_silenced_by_its_own_target() =>
        Assert.Contains("alertname!=\"NodeDown\"", Cluster.File("alertmanager/alertmanager.yml"), StringComparison.Ordinal);

    /// <summary>The three nodes, up for so many minutes and then down.</summary>
    static EquatableArray<InputSeries> Up(params int[] minutes) =>
        [.. minutes.Select((up, i) => Cluster.Series("up", SeriesValues.Constant(1, up) + SeriesValues.Constant(0, 31 - up), ("instance", Nodes[i])))];

    [Fact]
    public void Two_of_three_are_a_majority() => Cluster.Proves(Up(30, 30, 5), "QuorumAtRisk", (20.Minutes, 0));

    [Fact]
    public void One_of_three_is_none() => Cluster.Proves(Up(30, 5, 5), "QuorumAtRisk", (5.Minutes, 0), (10.Minutes, 1));

    [Fact]
    public void Nor_is_none_at_all_where_counting_those_that_are_up_would_be_silent() => Cluster.Proves(Up(5, 5, 5), "QuorumAtRisk", (10.Minutes, 1));

    static InputSeries Probe(string node, SeriesValues values) => Cluster.Series("probe_success", values, ("job", "chronik-health"), ("instance", node));

    [Fact]
    public void A_scrape_that_hangs_while_the_health_endpoint_answers_is_told_of_that_node_only() => Cluster.Proves(
        [.. Up(5, 5, 30), Probe(Nodes[0], SeriesValues.Constant(1, 30)), Probe(Nodes[1], SeriesValues.Constant(0, 30)), Probe(Nodes[2], SeriesValues.Constant(1, 30))],
        "MetricsEndpointHanging",
        (5.Minutes, 0),
        (10.Minutes, 1));

    [Fact]
    public void A_dead_node_does_not_hang() => Cluster.Proves(
        [.. Up(5, 30, 30), Probe(Nodes[0], SeriesValues.Constant(1, 5) + SeriesValues.Constant(0, 25))], "MetricsEndpointHanging", (20.Minutes, 0));

    [Fact]
    public void The_first_failed_write_pages_although_its_series_is_born_with_it() => Cluster.Proves(
        [.. Up(30, 30, 30), Cluster.Series("chronik_wal_writes_total", SeriesValues.Missing(10) + SeriesValues.Constant(1, 20), ("result", "error"))],
        "WalWriteErrors",
        (9.Minutes, 0),
        (12.Minutes, 1),
        (25.Minutes, 0));

    [Fact]
    public void Half_a_second_of_lag_is_fine_and_more_is_not() => Cluster.Proves(
        [
            Cluster.Series("chronik_metadata_replication_lag_ms", SeriesValues.Constant(500, 30), ("instance", Nodes[0])),
            Cluster.Series("chronik_metadata_replication_lag_ms", SeriesValues.Constant(501, 30), ("instance", Nodes[1])),
        ],
        "ReplicationLag",
        (4.Minutes, 0),
        (10.Minutes, 1));
}
