namespace DashGen.Prometheus;

/// <summary>Properties of a Mattermost post.</summary>
public sealed record MattermostProps : IFields
{
    /// <summary>The text shown at the side. Since 0.30.</summary>
    public MessageTemplate? Card { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("card", Card, since: Since.AlertmanagerIs(0, 30));
    }
}
