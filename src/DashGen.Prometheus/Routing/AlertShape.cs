namespace DashGen.Prometheus;

/// <summary>What is known of an alert's labels before it fires.</summary>
/// <param name="Labels">Labels whose values are known, <c>alertname</c> among them.</param>
/// <param name="Varying">Names of labels that the result brings, with values that are not known.</param>
public sealed record AlertShape(NameMap<string> Labels, EquatableArray<string> Varying)
{
    /// <summary>The value of <c>alertname</c>.</summary>
    public string Name => Labels.TryGetValue("alertname", out var name) ? name ?? "" : "";

    /// <summary>Whether the value of a label is not known.</summary>
    internal bool Varies(string label) => Varying.AsSpan().Contains(label);
}
