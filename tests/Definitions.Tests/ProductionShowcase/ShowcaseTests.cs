using DashGen;
using DashGen.Prometheus;

namespace Definitions.Tests.ProductionShowcase;

public sealed class ShowcaseTests
{
    static readonly Rendered Backend = new("production-showcase", "prod-e-backend");

    static readonly Rendered Infrastructure = new("production-showcase", "cloudwatch-exporter");

    [Fact]
    public void The_catalogue_of_the_backend_has_the_prefix_where_prom_client_puts_it() => Assert.Equal(
        [
            "Counter http_requests_total method route status_code",
            "Histogram http_request_duration_seconds method route status_code",
            "Counter prod_e_process_cpu_seconds_total",
            "Gauge prod_e_process_resident_memory_bytes",
            "Gauge prod_e_nodejs_heap_size_used_bytes",
            "Gauge prod_e_nodejs_heap_size_total_bytes",
            "Gauge prod_e_nodejs_eventloop_lag_p99_seconds",
            "Histogram prod_e_nodejs_gc_duration_seconds kind",
            "Gauge prod_e_nodejs_active_handles_total",
            "Gauge prod_e_nodejs_active_requests_total",
        ],
        Backend.Catalogue);

    [Fact]
    public void The_catalogue_of_the_infrastructure_is_what_the_CloudWatch_exporter_names_and_labels() => Assert.Equal(
        [
            "Gauge aws_ecs_cpuutilization_average exported_job cluster_name service_name",
            "Gauge aws_ecs_memory_utilization_average exported_job cluster_name service_name",
            "Gauge ecs_containerinsights_running_task_count_average exported_job cluster_name service_name",
            "Gauge aws_applicationelb_request_count_sum exported_job load_balancer",
            "Gauge aws_applicationelb_httpcode_target_5_xx_count_sum exported_job load_balancer",
            "Gauge aws_applicationelb_target_response_time_average exported_job load_balancer",
            "Gauge aws_applicationelb_healthy_host_count_average exported_job load_balancer",
            "Gauge aws_rds_cpuutilization_average exported_job dbinstance_identifier",
            "Gauge aws_rds_database_connections_average exported_job dbinstance_identifier",
            "Gauge aws_rds_free_storage_space_average exported_job dbinstance_identifier",
        ],
        Infrastructure.Catalogue);

    [Fact]
    public void The_histogram_has_the_buckets_of_the_service() => Assert.Equal(
        [0.01, 0.05, 0.1, 0.5, 1, 2, 5], Backend.Bundle.Service.Metrics.Single(metric => metric.Name == "http_request_duration_seconds").Schema.Buckets);

    [Theory]
    [InlineData("HighErrorRate", "critical 5 job:http_requests_status_code_5xx:ratio_rate5m{job=\"prod-e-backend\"} > 0.05")]
    [InlineData("HighLatency", "warning 10 histogram_quantile(0.99, job_le:http_request_duration_seconds_bucket:rate5m{job=\"prod-e-backend\"}) > 2")]
    [InlineData("HighEventLoopLag", "warning 5 max by (job, instance) (prod_e_nodejs_eventloop_lag_p99_seconds{job=\"prod-e-backend\"} or last_over_time(prod_e_nodejs_eventloop_lag_p99_seconds{job=\"prod-e-backend\"}[45s]) and on (job, instance) up{job=\"prod-e-backend\"} == 0) > 0.1")]
    [InlineData("HighCpuUsage", "warning 10 job_instance:prod_e_process_cpu_seconds:share_rate5m{job=\"prod-e-backend\"} > 0.8")]
    [InlineData("BackendDown", "critical 2 max by (job) (up{job=\"prod-e-backend\"}) == 0 or absent(up{job=\"prod-e-backend\"})")]
    public void An_alert_of_the_backend_is_there_with_its_threshold_and_duration(string name, string alert) => Assert.Equal(alert, Assert.Single(Backend.Alerts(name)));

    [Theory]
    [InlineData("TaskCpuHigh", "warning 10 max by (job, service_name) (aws_ecs_cpuutilization_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_ecs_cpuutilization_average{job=\"cloudwatch-exporter\"}[3m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) > 80")]
    [InlineData("TaskMemoryHigh", "warning 10 max by (job, service_name) (aws_ecs_memory_utilization_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_ecs_memory_utilization_average{job=\"cloudwatch-exporter\"}[3m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) > 85")]
    [InlineData("DatabaseCpuHigh", "warning 10 max by (job, dbinstance_identifier) (aws_rds_cpuutilization_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_rds_cpuutilization_average{job=\"cloudwatch-exporter\"}[3m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) > 80")]
    [InlineData(
        "DatabaseConnectionsHigh",
        "critical 5 sum by (job, dbinstance_identifier) (aws_rds_database_connections_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_rds_database_connections_average{job=\"cloudwatch-exporter\"}[2m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) > 95",
        "warning 5 sum by (job, dbinstance_identifier) (aws_rds_database_connections_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_rds_database_connections_average{job=\"cloudwatch-exporter\"}[2m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) > 80")]
    [InlineData(
        "DatabaseStorageLow",
        "critical 15 min by (job, dbinstance_identifier) (aws_rds_free_storage_space_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_rds_free_storage_space_average{job=\"cloudwatch-exporter\"}[3m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) < 2147483648",
        "warning 15 min by (job, dbinstance_identifier) (aws_rds_free_storage_space_average{job=\"cloudwatch-exporter\"} or last_over_time(aws_rds_free_storage_space_average{job=\"cloudwatch-exporter\"}[3m]) and on (job, instance) up{job=\"cloudwatch-exporter\"} == 0) < 10737418240")]
    public void So_is_one_of_the_infrastructure(string name, params string[] alerts) => Assert.Equal(alerts, Infrastructure.Alerts(name));

    [Theory]
    [InlineData("Application Overview", "Request Rate, Error Rate, Response Time, Health, Top Endpoints")]
    [InlineData("HTTP Detail", "Requests by Endpoint, Errors by Endpoint, Response Time Heatmap, Status Codes")]
    [InlineData("Node.js Runtime", "Event Loop Lag, Heap Usage, Garbage Collection, Active Handles, Active Requests, CPU")]
    [InlineData("Infrastructure", "Task CPU, Task Memory, Running Tasks, Load Balancer Requests, Target Errors, Load Balancer Response Time, Healthy Targets, Database CPU, Database Connections, Database Free Storage")]
    public void A_dashboard_begins_with_its_panels(string dashboard, string titles) =>
        Assert.StartsWith(titles, string.Join(", ", (dashboard == "Infrastructure" ? Infrastructure : Backend).Titles(dashboard)), StringComparison.Ordinal);

    [Fact]
    public void The_heatmap_reads_buckets_and_the_codes_are_stacked_to_a_hundred_percent()
    {
        var panels = Backend.Panels("HTTP Detail");
        Assert.Equal(("heatmap", "heatmap", "s"), ((string?)panels[2]["type"], (string?)panels[2]["targets"]![0]!["format"], (string?)panels[2]["options"]!["yAxis"]!["unit"]));
        Assert.Equal("sum by (le) (rate(http_request_duration_seconds_bucket{job=\"prod-e-backend\"}[$__rate_interval]))", Backend.Query("HTTP Detail", "Response Time Heatmap"));
        Assert.Equal("percent", (string?)panels[3]["fieldConfig"]!["defaults"]!["custom"]!["stacking"]!["mode"]);
    }

    [Fact]
    public void A_gauge_that_is_called_total_is_never_rated()
    {
        Assert.Equal("sum by (job, instance) (prod_e_nodejs_active_handles_total{job=\"prod-e-backend\"})", Backend.Query("Node.js Runtime", "Active Handles"));
        Assert.Equal("sum by (job, instance) (prod_e_nodejs_active_requests_total{job=\"prod-e-backend\"})", Backend.Query("Node.js Runtime", "Active Requests"));
    }

    [Fact]
    public void No_query_asks_for_a_default_metric_without_its_prefix() =>
        Assert.DoesNotMatch(@"(?<!prod_e_)\b(nodejs_|process_)", string.Concat(Backend.Paths.Where(path => path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal)).Select(Backend.File)));

    [Fact]
    public void A_forgotten_prefix_is_found()
    {
        Gauge<NoLabels> bare = new("nodejs_external_memory_bytes", "Memory outside the heap.");
        var service = Backend.Bundle.Service;
        var stack = Estate.Stacks.Single(stack => stack.Name == "production-showcase") with { Services = [service with { Metrics = [.. service.Metrics, bare] }] };
        var found = Assert.Single(Check.All(Bundle.Expand([stack])), found => found.Code == "DG2031");
        Assert.Equal("write prod_e_nodejs_external_memory_bytes, or list it in Without", found.Hint);
    }

    [Fact]
    public void Percentages_of_AWS_are_shown_and_told_as_such()
    {
        Assert.Equal("percent", (string?)Infrastructure.Panels("Infrastructure")[0]["fieldConfig"]!["defaults"]!["unit"]);
        Assert.DoesNotContain("humanizePercentage", Infrastructure.Rules, StringComparison.Ordinal);
        Assert.Contains("{{ $value | humanize }} %, above 80 %", Infrastructure.Rules, StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_of_CloudWatch_count_as_of_the_scrape_because_their_own_times_are_too_old_to_be_seen() =>
        Assert.Contains("- job_name: cloudwatch-exporter\n  honor_timestamps: false\n  scrape_interval: 1m\n", Infrastructure.File("prometheus/prometheus.yml"), StringComparison.Ordinal);

    [Fact]
    public void The_backend_is_scraped_through_its_load_balancer() =>
        Assert.Equal(["application-load-balancer.us-west-2.elb.amazonaws.com:3000"], Backend.ScrapeTargets());

    [Fact]
    public void Everyone_is_told_by_mail_and_the_password_is_read_from_a_file()
    {
        var config = Backend.File("alertmanager/alertmanager.yml");
        Assert.Contains("  email_configs:\n  - send_resolved: true\n    to: oncall@showcase.example.com\n", config, StringComparison.Ordinal);
        Assert.Contains("auth_password_file: secrets/showcase-mail", config, StringComparison.Ordinal);
        Assert.DoesNotContain("auth_password:", config, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tenth_of_a_second_of_lag_is_fine_and_more_is_not() => Backend.Proves(
        [
            Backend.Series("prod_e_nodejs_eventloop_lag_p99_seconds", SeriesValues.Constant(0.1, 20)),
            Backend.Series("prod_e_nodejs_eventloop_lag_p99_seconds", SeriesValues.Constant(0.11, 20), ("instance", "another")),
        ],
        "HighEventLoopLag",
        (4.Minutes, 0),
        (8.Minutes, 1));
}
