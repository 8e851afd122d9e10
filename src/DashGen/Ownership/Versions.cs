namespace DashGen;

/// <summary>The versions of a stack's programs.</summary>
/// <param name="Prometheus">Prometheus, 2.42 or later.</param>
/// <param name="Alertmanager">Alertmanager, 0.25 or later.</param>
/// <param name="Grafana">Grafana, 12 or later.</param>
public sealed record Versions(Version Prometheus, Version Alertmanager, Version Grafana)
{
    /// <summary>The newest versions known.</summary>
    public static Versions Newest { get; } = new(new Version(3, 14), new Version(0, 34), new Version(13, 2));
}
