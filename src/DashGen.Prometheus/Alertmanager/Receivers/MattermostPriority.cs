namespace DashGen.Prometheus;

/// <summary>How urgent a Mattermost post is.</summary>
/// <param name="Priority">standard, important or urgent.</param>
public sealed record MattermostPriority(MessageTemplate Priority) : IFields
{
    /// <summary>Whether readers are asked to confirm. Since 0.30.</summary>
    /// <value>Default false.</value>
    public bool? RequestedAck { get; init; }

    /// <summary>Whether readers are reminded. Since 0.30.</summary>
    /// <value>Default false.</value>
    public bool? PersistentNotifications { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("priority", Priority, since: Since.AlertmanagerIs(0, 30));
        to.Flag("requested_ack", RequestedAck, since: Since.AlertmanagerIs(0, 30));
        to.Flag("persistent_notifications", PersistentNotifications, since: Since.AlertmanagerIs(0, 30));
    }
}
