using DashGen;

namespace Definitions.Tests.Scanium;

public sealed class ScaniumCatalogueTests
{
    [Theory]
    [InlineData("scanium_http_request_duration_ms", "Histogram", "method route status_code", "5 10 25 50 100 250 500 1000 2500 5000 10000")]
    [InlineData("scanium_http_requests_total", "Counter", "method route status_code", "")]
    [InlineData("scanium_assistant_request_latency_ms", "Histogram", "provider status", "50 100 250 500 1000 2500 5000 10000 30000")]
    [InlineData("scanium_assistant_requests_total", "Counter", "provider status cache_hit", "")]
    [InlineData("scanium_classifier_request_latency_ms", "Histogram", "provider status cache_hit", "50 100 250 500 1000 2500 5000 10000")]
    [InlineData("scanium_classifier_requests_total", "Counter", "provider status domain_category", "")]
    [InlineData("scanium_pricing_cache_hits_total", "Counter", "result", "")]
    public void A_metric_has_its_kind_labels_and_buckets(string name, string kind, string labels, string buckets)
    {
        var metric = Assert.Single(Definitions.Scanium.Metrics.All, metric => metric.Name == name);
        Assert.Equal((kind, labels), (metric.Kind.ToString(), string.Join(' ', metric.Labels.Select(label => label.Name))));
        Assert.Equal(buckets, string.Join(' ', metric.Schema.Buckets));
    }

    [Fact]
    public void There_are_7_and_no_more() => Assert.Equal(7, Definitions.Scanium.Metrics.All.Count);

    [Fact]
    public void All_its_histograms_are_in_milliseconds() => Assert.All(
        Definitions.Scanium.Metrics.All.Where(metric => metric.Kind == MetricKind.Histogram), metric => Assert.Equal(new MetricUnit(Dimension.Time, 0.001), metric.Unit));

    [Fact]
    public void A_price_is_found_in_the_cache_or_missed() => Assert.Equal(["hit", "miss"], Definitions.Scanium.Pricing.Result.Values);
}
