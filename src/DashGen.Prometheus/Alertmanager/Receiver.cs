namespace DashGen.Prometheus;

/// <summary>A name that routes send alerts to, and the ways a notification takes from there. Without any it is silent.</summary>
/// <param name="Name">The name, unique in a configuration.</param>
/// <param name="Integrations">The ways, in the order they are written in.</param>
public sealed record Receiver(string Name, EquatableArray<Integration> Integrations) : IFields, INamed
{
    /// <summary>Labels of the receiver itself. Since 0.33.</summary>
    public NameMap<string> Labels { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("name", Name.Length > 0, "a receiver needs a name");
        to.Text("name", Name);
        to.TextMap("labels", Labels, Since.AlertmanagerIs(0, 33));
        foreach (var kind in Integrations.GroupBy(integration => integration.ListName))
        {
            to.Sections(kind.Key, kind.ToEquatableArray(), kind.First().Since);
        }
    }
}
