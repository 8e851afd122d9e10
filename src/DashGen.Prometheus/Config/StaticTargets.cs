namespace DashGen.Prometheus;

/// <summary>Targets that are written down, and labels for all of them.</summary>
/// <param name="Targets">Each a <c>host:port</c>, without scheme or path, unless they are whole addresses.</param>
public sealed record StaticTargets(EquatableArray<string> Targets) : IFields
{
    /// <summary>Labels on every series of these targets.</summary>
    public NameMap<string> Labels { get; init; }

    /// <summary>Whether the targets are whole addresses, which a relabelling moves into a parameter.</summary>
    public bool AreAddresses { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        foreach (var target in Targets)
        {
            to.Demand("targets", target.Length > 0 && (AreAddresses || !target.Contains('/')),
                $"'{target}' must be a host and a port: the path belongs into metrics_path, the scheme into scheme");
        }

        to.Texts("targets", Targets);
        foreach (var label in Labels)
        {
            to.LabelName("labels", label.Name);
        }

        to.TextMap("labels", Labels);
    }
}
