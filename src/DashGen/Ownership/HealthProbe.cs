namespace DashGen;

/// <summary>
/// A health endpoint that the Blackbox exporter asks from outside the process. Where the scrape fails while this succeeds, the process
/// lives and its metrics endpoint hangs.
/// </summary>
/// <param name="Path">Where the health endpoint is, on the port of the metrics: <c>/health</c>.</param>
public sealed record HealthProbe(string Path)
{
    /// <summary>The Blackbox exporter as <c>host:port</c>.</summary>
    /// <value>Default <c>blackbox-exporter:9115</c>, its name in <c>compose.yaml</c>.</value>
    public string Exporter { get; init; } = "blackbox-exporter:9115";

    /// <summary>The exporter's module, which says what counts as healthy.</summary>
    /// <value>Default <c>http_2xx</c>.</value>
    public string Module { get; init; } = "http_2xx";

    /// <summary>The job of the probe. It is not the service's own: the exporter's <c>up</c> would be mistaken for the service's.</summary>
    internal static string JobOf(Service service) => $"{service.Name}-health";
}
