using DashGen.PromQL;

namespace DashGen;

/// <summary>The series that Prometheus writes itself for each target; no service lists them.</summary>
/// <remarks>Their names: https://prometheus.io/docs/concepts/jobs_instances/.</remarks>
public static class ScrapeSeries
{
    /// <summary>1 while a target answers the scrape, 0 while it does not.</summary>
    public static GaugeSeries<NoLabels> Up { get; } = Of("up");

    /// <summary>How long the scrape took, in seconds.</summary>
    public static GaugeSeries<NoLabels> Duration { get; } = Of("scrape_duration_seconds");

    /// <summary>How many samples the target exposed.</summary>
    public static GaugeSeries<NoLabels> Samples { get; } = Of("scrape_samples_scraped");

    /// <summary>What is known of them, and of the others that a scrape leaves behind, but for the labels, which are those of the target.</summary>
    internal static EquatableArray<MetricSchema> Schemas { get; } =
    [
        new("up", MetricKind.StateGauge, new MetricUnit(Dimension.State), []) { Minimum = 0, Maximum = 1, ExistsFromStart = true },
        new("scrape_duration_seconds", MetricKind.Gauge, Seconds.Unit, []) { Minimum = 0 },
        new("scrape_samples_scraped", MetricKind.Gauge, new MetricUnit(Dimension.Count), []) { Minimum = 0 },
        new("scrape_samples_post_metric_relabeling", MetricKind.Gauge, new MetricUnit(Dimension.Count), []) { Minimum = 0 },
        new("scrape_series_added", MetricKind.Gauge, new MetricUnit(Dimension.Count), []) { Minimum = 0 },
    ];

    /// <summary>Whether a series of this name is one of them.</summary>
    internal static bool IsOne(string name) => Schemas.Any(schema => schema.Name == name);

    static GaugeSeries<NoLabels> Of(string name) => new(new VectorSelector(name, []));
}
