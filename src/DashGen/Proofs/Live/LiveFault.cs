using DashGen.Prometheus;

namespace DashGen;

/// <summary>A fault that is injected, and the alert that it must raise.</summary>
/// <param name="Service">The service that it happens to.</param>
/// <param name="Family">The family of signals that it belongs to.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Labels">The labels that the rule states, which tell the alert from others of its name.</param>
/// <param name="Receivers">Who must hear of it; nobody else may.</param>
public sealed record LiveFault(string Service, string Family, string Alert, NameMap<string> Labels, EquatableArray<string> Receivers)
{
    /// <summary>Whether the fault is that nothing of the service answers, which is injected alone.</summary>
    public bool IsOutage { get; init; }

    /// <summary>Whether an alert that arrived is this one.</summary>
    public bool Is(NameMap<string> arrived) =>
        arrived.TryGetValue("alertname", out var name) && name == Alert && Labels.All(label => arrived.TryGetValue(label.Name, out var value) && value == label.Value);
}
