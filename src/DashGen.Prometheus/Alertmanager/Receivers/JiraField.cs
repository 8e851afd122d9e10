namespace DashGen.Prometheus;

/// <summary>A text of an issue.</summary>
/// <param name="Template">The text.</param>
public sealed record JiraField(MessageTemplate Template) : IFields
{
    /// <summary>Whether it follows what changes. Since 0.30.</summary>
    /// <value>Default true.</value>
    public bool? EnableUpdate { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("template", Template, since: Since.AlertmanagerIs(0, 28));
        to.Flag("enable_update", EnableUpdate, since: Since.AlertmanagerIs(0, 30));
    }
}
