using DashGen.PromQL;

namespace DashGen;

/// <summary>The versions of a stack's programs.</summary>
/// <param name="Prometheus">Prometheus, 2.42 or later.</param>
/// <param name="Alertmanager">Alertmanager, 0.25 or later.</param>
/// <param name="Grafana">Grafana, 12 or later.</param>
/// <exception cref="ArgumentException">One is older.</exception>
public sealed record Versions(Version Prometheus, Version Alertmanager, Version Grafana)
{
    /// <summary>Prometheus, 2.42 or later.</summary>
    public Version Prometheus { get; init; } = Stated.AtLeast(new Version(2, 42), Prometheus, nameof(Prometheus));

    /// <summary>Alertmanager, 0.25 or later.</summary>
    public Version Alertmanager { get; init; } = Stated.AtLeast(new Version(0, 25), Alertmanager, nameof(Alertmanager));

    /// <summary>Grafana, 12 or later.</summary>
    public Version Grafana { get; init; } = Stated.AtLeast(new Version(12, 0), Grafana, nameof(Grafana));

    /// <summary>The version whose rules and functions are meant.</summary>
    internal PrometheusVersion Server => new(Prometheus.Major, Prometheus.Minor);

    /// <summary>The newest versions known.</summary>
    public static Versions Newest { get; } = new(new Version(3, 14), new Version(0, 34), new Version(13, 2));
}
