namespace DashGen.Prometheus;

/// <summary>A form of exposition.</summary>
public enum ScrapeProtocol
{
    /// <summary>Protocol buffers, the only form with native histograms.</summary>
    PrometheusProto,

    /// <summary>Prometheus' text, version 0.0.4.</summary>
    PrometheusText004,

    /// <summary>Prometheus' text with names of any letters. Since 3.0.</summary>
    PrometheusText100,

    /// <summary>OpenMetrics, version 0.0.1.</summary>
    OpenMetricsText001,

    /// <summary>OpenMetrics, version 1.0.0.</summary>
    OpenMetricsText100,
}
