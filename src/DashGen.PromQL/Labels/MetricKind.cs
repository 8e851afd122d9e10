namespace DashGen;

/// <summary>What a metric is, which decides the functions that make sense on it.</summary>
public enum MetricKind
{
    /// <summary>Only grows, and starts again at 0 with its process.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>A gauge whose values are the codes of states.</summary>
    StateGauge,

    /// <summary>Classic histogram: <c>_bucket</c> with <c>le</c>, <c>_sum</c> and <c>_count</c>.</summary>
    Histogram,

    /// <summary>Native histogram: one series whose samples are histograms.</summary>
    NativeHistogram,

    /// <summary>Quantiles computed in the process: <c>quantile</c>, <c>_sum</c> and <c>_count</c>.</summary>
    Summary,

    /// <summary>Always 1; its labels are the information.</summary>
    Info,

    /// <summary>Nothing is known of it.</summary>
    Untyped,
}
