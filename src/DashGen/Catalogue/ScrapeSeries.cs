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

    /// <summary>Whether a series of this name is one of them, or another that a scrape leaves behind.</summary>
    internal static bool IsOne(string name) => name is "up" || name.StartsWith("scrape_", StringComparison.Ordinal);

    /// <summary>What is known of one in a stack: a number for each target.</summary>
    internal static MetricSchema Schema(string name, Stack stack, Service service) => name is "up"
        ? new(name, MetricKind.StateGauge, new MetricUnit(Dimension.State), TargetLabels.Of(stack, service)) { Minimum = 0, Maximum = 1, ExistsFromStart = true }
        : new(name, MetricKind.Gauge, name.EndsWith("_seconds", StringComparison.Ordinal) ? Seconds.Unit : new MetricUnit(Dimension.Count), TargetLabels.Of(stack, service)) { Minimum = 0 };

    static GaugeSeries<NoLabels> Of(string name) => new(new VectorSelector(name, []));
}
