using DashGen.Prometheus;

namespace DashGen.Building;

/// <summary>An alert in a notification that arrived.</summary>
/// <param name="At">When, since the run began.</param>
/// <param name="Receiver">The receiver whose webhook it came to.</param>
/// <param name="IsFiring">Whether it fires; otherwise it is resolved.</param>
/// <param name="Labels">Its labels, its name among them.</param>
/// <param name="Annotations">Its texts.</param>
public sealed record Arrival(TimeSpan At, string Receiver, bool IsFiring, NameMap<string> Labels, NameMap<string> Annotations)
{
    /// <summary>The alert's name.</summary>
    public string Alert => Labels.TryGetValue("alertname", out var name) ? name ?? "" : "";
}
