using System.Diagnostics.Metrics;
using DashGen;

namespace Definitions.Tests.AspNetShop;

/// <summary>The ready catalogues of .NET against what a running process publishes.</summary>
public sealed class PublishedMetricsTests(RunningService running) : IClassFixture<RunningService>
{
    /// <summary>Tags that come with trouble, or with another protocol, which the running service has not met.</summary>
    static readonly string[] Conditional = ["kestrel_connection_duration_seconds error_type"];

    /// <summary>What the runtime publishes as counters although it goes up and down: the name ends in _total, and the catalogue calls it what it is.</summary>
    static readonly string[] NoCounters = ["dotnet_thread_pool_thread_count_total", "dotnet_thread_pool_queue_length_total"];

    static EquatableArray<Metric> Catalogue => [.. AspNetCore.Metrics, .. Kestrel.Metrics, .. HttpClientCalls.Metrics, .. DotNetRuntime.Metrics];

    public static TheoryData<string> Names => [.. Catalogue.Select(metric => metric.Name)];

    static Metric Listed(string name) => Catalogue.Single(metric => metric.Name == name);

    Instrument Published(string name) => Assert.Single(running.Instruments.Values, instrument => OpenTelemetryNames.Of(instrument) == name);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_metric_of_the_catalogue_is_published_under_its_name(string name) => Published(name);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_of_the_kind_and_unit_that_is_published(string name)
    {
        var instrument = Published(name);
        var metric = Listed(name);
        Assert.Equal(NoCounters.Contains(name) ? MetricKind.Gauge : OpenTelemetryNames.Kind(instrument), metric.Kind);
        Assert.Equal(OpenTelemetryNames.Unit(instrument), metric.Unit);
    }

    [Fact]
    public void The_two_that_are_no_counters_are_still_published_as_such() =>
        Assert.All(NoCounters, name => Assert.Equal(MetricKind.Counter, OpenTelemetryNames.Kind(Published(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_labels_are_the_tags_that_are_seen(string name)
    {
        var seen = running.Tags(Published(name).Name).Select(OpenTelemetryNames.Label).ToHashSet();
        var listed = Listed(name).Labels.Select(label => label.Name).ToHashSet();
        Assert.Subset(listed, seen);
        if (seen.Count > 0)
        {
            Assert.All(listed.Except(seen), label => Assert.Contains($"{name} {label}", Conditional));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_histogram_has_the_buckets_that_NET_advises(string name)
    {
        if (Listed(name) is { Kind: MetricKind.Histogram } histogram)
        {
            var advice = Assert.IsType<System.Diagnostics.Metrics.Histogram<double>>(Published(name)).Advice;
            Assert.Equal(advice!.HistogramBucketBoundaries!, histogram.Schema.Buckets);
        }
    }

    [Fact]
    public void Known_values_are_those_that_are_declared() => Assert.Equal(
        ["cpu_mode", "gc_heap_generation"],
        Catalogue.SelectMany(metric => metric.Labels).Where(label => !label.Values.IsEmpty).Select(label => label.Name).Distinct().Order(StringComparer.Ordinal));
}
