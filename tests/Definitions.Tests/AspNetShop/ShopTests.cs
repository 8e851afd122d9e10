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
    [InlineData("ThreadPoolStarved", "warning 5 sum by (job, instance) (dotnet_thread_pool_queue_length_total{job=\"storefront\"}) > 100")]
    [InlineData("LongGcPauses", "warning 10 job_instance:dotnet_gc_pause_time_seconds:share_rate5m{job=\"storefront\"} > 0.1")]
    [InlineData("HighCpuUsage", "warning 10 job_instance:dotnet_process_cpu_time_seconds:share_rate5m{job=\"storefront\"} > 0.8")]
    [InlineData("ConnectionsQueued", "warning 5 sum by (job, instance) (kestrel_queued_connections{job=\"storefront\"}) > 50")]
    [InlineData("ManyExceptions", "warning 10 job:dotnet_exceptions:rate5m{job=\"storefront\"} > 20")]
    public void An_alert_of_the_storefront_is_there_with_its_threshold_and_duration(string name, string alert) => Assert.Equal(alert, Assert.Single(Storefront.Alerts(name)));

    [Theory]
    [InlineData("HighErrorRate", "critical 5 job:http_requests_received_code_5xx:ratio_rate5m{job=\"orders\"} > 0.01")]
    [InlineData("HighLatency", "warning 10 histogram_quantile(0.95, job_le:http_request_duration_seconds_bucket:rate5m{job=\"orders\"}) > 1")]
    [InlineData("ManyThreads", "warning 10 sum by (job, instance) (process_num_threads{job=\"orders\"}) > 200")]
    [InlineData("OrderBacklog", "warning 15 sum by (job, instance) (orders_backlog{job=\"orders\"}) > 500")]
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
}
