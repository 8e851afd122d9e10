namespace DashGen;

/// <summary>The ports at which a stack's own programs are reached on the host that runs <c>compose.yaml</c>.</summary>
/// <remarks>The programs reach each other at the ports of their containers, which do not change.</remarks>
public sealed record PublishedPorts
{
    /// <summary>Prometheus; a Mimir in its place is published at the port of its address.</summary>
    /// <value>Default 9090.</value>
    public int Prometheus { get; init; } = 9090;

    /// <summary>Alertmanager.</summary>
    /// <value>Default 9093.</value>
    public int Alertmanager { get; init; } = 9093;

    /// <summary>Grafana.</summary>
    /// <value>Default 3000.</value>
    public int Grafana { get; init; } = 3000;
}
