using DashGen;
using DashGen.Prometheus;

namespace Definitions.Tests.AspNetShop;

public sealed class ShopTests
{
    static readonly Rendered Storefront = new("aspnet-shop", "storefront");

    static readonly Rendered Orders = new("aspnet-shop", "orders");

    [Theory]
    [InlineData("HighErrorRate", "critical 5 job:http_server_request_duration_seconds_count_http_response_status_code_5xx:ratio_rate5m{job=\"storefront\"} > 0.02")]
    [InlineData("HighLatency", "warning 10 histogram_quantile(0.95, job_le:http_server_request_duration_seconds_bucket:rate5m{job=\"storefront\"}) > 0.5")]
    [InlineData("CalledServiceFails", "warning 5 job_server_address:http_client_request_duration_seconds_count_error_type_not_empty:ratio_rate5m{job=\"storefront\"} > 0.05")]
    [InlineData("CalledServiceSlow", "warning 10 histogram_quantile(0.95, job_server_address_le:http_client_request_duration_seconds_bucket:rate5m{job=\"storefront\"}) > 1")]
    [InlineData("CircuitOpened", "warning 1 job_pipeline_name:resilience_polly_strategy_events_event_name_OnCircuitOpened:events5m{job=\"storefront\"} > 0")]
    [InlineData("ThreadPoolStarved", "warning 5 sum by (job, instance) (dotnet_thread_pool_queue_length_total{job=\"storefront\"} or last_over_time(dotnet_thread_pool_queue_length_total{job=\"storefront\"}[45s]) and on (job, instance) up{job=\"storefront\"} == 0) > 100")]
    [InlineData("LongGcPauses", "warning 10 job_instance:dotnet_gc_pause_time_seconds:share_rate5m{job=\"storefront\"} > 0.1")]
    [InlineData("HighCpuUsage", "warning 10 job_instance:dotnet_process_cpu_time_seconds:share_rate5m{job=\"storefront\"} > 0.8")]
    [InlineData("ConnectionsQueued", "warning 5 sum by (job, instance) (kestrel_queued_connections{job=\"storefront\"} or last_over_time(kestrel_queued_connections{job=\"storefront\"}[45s]) and on (job, instance) up{job=\"storefront\"} == 0) > 50")]
    [InlineData("ManyExceptions", "warning 10 job:dotnet_exceptions:rate5m{job=\"storefront\"} > 20")]
    public void An_alert_of_the_storefront_is_there_with_its_threshold_and_duration(string name, string alert) => Assert.Equal(alert, Assert.Single(Storefront.Alerts(name)));

    [Theory]
    [InlineData("HighErrorRate", "critical 5 job:http_requests_received_code_5xx:ratio_rate5m{job=\"orders\"} > 0.01")]
    [InlineData("HighLatency", "warning 10 histogram_quantile(0.95, job_le:http_request_duration_seconds_bucket:rate5m{job=\"orders\"}) > 1")]
    [InlineData("ManyThreads", "warning 10 sum by (job, instance) (process_num_threads{job=\"orders\"} or last_over_time(process_num_threads{job=\"orders\"}[45s]) and on (job, instance) up{job=\"orders\"} == 0) > 200")]
    [InlineData("OrderBacklog", "warning 15 sum by (job, instance) (orders_backlog{job=\"orders\"} or last_over_time(orders_backlog{job=\"orders\"}[45s]) and on (job, instance) up{job=\"orders\"} == 0) > 500")]
    public void So_is_one_of_the_orders(string name, string alert) => Assert.Equal(alert, Assert.Single(Orders.Alerts(name)));

    [Fact]
    public void Requests_are_counted_by_the_histogram_since_nothing_else_counts_them() =>
        Assert.Contains("sum by (http_route) (rate(http_server_request_duration_seconds_count{job=\"storefront\"}[$__rate_interval]))", Queries(), StringComparer.Ordinal);

    static IEnumerable<string> Queries() =>
        Storefront.Panels("Storefront").SelectMany(panel => panel["targets"]!.AsArray()).Select(target => (string)target!["expr"]!);

    [Fact]
    public void A_gauge_that_is_published_as_a_counter_is_never_rated() =>
        Assert.DoesNotContain(Queries(), query => query.Contains("dotnet_thread_pool_queue_length_total", StringComparison.Ordinal) && query.Contains("rate(", StringComparison.Ordinal));

    [Fact]
    public void CPU_is_the_share_of_both_cores() => Assert.Contains(
        "expr: sum by (job, instance) (rate(dotnet_process_cpu_time_seconds_total{job=\"storefront\"}[5m])) / 2\n", Storefront.Rules, StringComparison.Ordinal);

    [Fact]
    public void The_first_circuit_that_opens_is_told_although_its_series_is_born_with_it() => Storefront.Proves(
        [
            Storefront.Series("up", SeriesValues.Constant(1, 30)),
            Storefront.Series("resilience_polly_strategy_events_total", SeriesValues.Missing(10) + SeriesValues.Constant(1, 20), ("event_name", "OnCircuitOpened"), ("pipeline_name", "orders")),
            Storefront.Series("resilience_polly_strategy_events_total", SeriesValues.Missing(10) + SeriesValues.Constant(1, 20), ("event_name", "OnRetry"), ("pipeline_name", "payments")),
        ],
        "CircuitOpened",
        (9.Minutes, 0),
        (12.Minutes, 1),
        (25.Minutes, 0));

    [Fact]
    public void A_called_service_that_refuses_connections_counts_as_failing() => Storefront.Proves(
        [
            Storefront.Series("http_client_request_duration_seconds_count", SeriesValues.Ramp(0, 60, 30), ("server_address", "orders"), ("http_response_status_code", "200")),
            Storefront.Series("http_client_request_duration_seconds_count", SeriesValues.Ramp(0, 6, 30), ("server_address", "orders"), ("error_type", "connection_error")),
            Storefront.Series("http_client_request_duration_seconds_count", SeriesValues.Ramp(0, 60, 30), ("server_address", "payments"), ("http_response_status_code", "200")),
        ],
        "CalledServiceFails",
        (4.Minutes, 0),
        (12.Minutes, 1));

    /// <summary>How often the shop is scraped.</summary>
    static readonly TimeSpan Scrape = 15.Seconds;

    [Theory]
    [InlineData(19)]
    [InlineData(2)]
    public void What_holds_holds_through_scrapes_that_fail(int between) => Orders.Proves(
        Scrape,
        [
            Orders.Series("orders_backlog", (SeriesValues.Constant(1000, between) + SeriesValues.Stale).Times(480 / (between + 1))),
            Orders.Series("up", (SeriesValues.Constant(1, between) + SeriesValues.Constant(0, 1)).Times(480 / (between + 1))),
        ],
        "OrderBacklog",
        (14.Minutes, 0),
        (16.Minutes, 1),
        (50.Minutes, 1),
        (110.Minutes, 1));

    /// <summary>Where Prometheus itself was away, no series has ended.</summary>
    [Fact]
    public void What_holds_holds_while_nobody_scrapes() => Orders.Proves(
        Scrape, [Orders.Series("orders_backlog", SeriesValues.Constant(1000, 80) + SeriesValues.Missing(10) + SeriesValues.Constant(1000, 80))], "OrderBacklog", (19.Minutes, 1), (22.Minutes, 1), (24.Minutes, 1));

    [Fact]
    public void It_ends_when_the_instance_is_gone() => Orders.Proves(
        Scrape, [Orders.Series("orders_backlog", SeriesValues.Constant(1000, 80) + SeriesValues.Stale)], "OrderBacklog", (19.Minutes, 1), (21.Minutes, 0));

    [Fact]
    public void An_instance_that_crashes_again_and_again_is_told_of() => Orders.Proves(
        Scrape, [Orders.Series("up", (SeriesValues.Constant(1, 3) + SeriesValues.Constant(0, 3)).Times(80))], "TargetFlapping", (5.Minutes, 0), (15.Minutes, 1), (100.Minutes, 1));

    [Fact]
    public void A_deploy_and_one_long_outage_are_no_flapping() => Orders.Proves(
        Scrape,
        [Orders.Series("up", SeriesValues.Constant(1, 20) + SeriesValues.Constant(0, 4) + SeriesValues.Constant(1, 40) + SeriesValues.Constant(0, 100) + SeriesValues.Constant(1, 100))],
        "TargetFlapping",
        (10.Minutes, 0),
        (30.Minutes, 0),
        (50.Minutes, 0));

    [Fact]
    public void An_instance_that_says_it_is_not_well_is_told_of_while_its_metrics_are_there() => Orders.Proves(
        [
            Orders.Series("up", SeriesValues.Constant(1, 30), ("instance", "a")), Orders.Series("up", SeriesValues.Constant(0, 30), ("instance", "b")), Orders.Series("up", SeriesValues.Constant(1, 30), ("instance", "c")),
            Probe("a", 0), Probe("b", 0), Probe("c", 1),
        ],
        "HealthProbeFailing",
        (4.Minutes, 0),
        (10.Minutes, 1));

    static InputSeries Probe(string instance, double value) =>
        Orders.Series("probe_success", SeriesValues.Constant(value, 30), ("job", "orders-health"), ("instance", instance));
}
