namespace DashGen.Prometheus;

/// <summary>Writes to Microsoft Teams by a connector, which Microsoft has retired: use <see cref="MsTeamsV2Config"/>. Since 0.26.</summary>
/// <param name="WebhookUrlFile">The file of the webhook's address; since 0.27.</param>
public sealed record MsTeamsConfig(SecretFile WebhookUrlFile) : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>The line that a phone shows. Since 0.27.</summary>
    public MessageTemplate? Summary { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Text { get; init; }

    internal override string ListName => "msteams_configs";

    internal override Since Since => Since.AlertmanagerIs(0, 26);

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Secret("webhook_url_file", WebhookUrlFile, since: Since.AlertmanagerIs(0, 27));
        to.Template("title", Title, since: Since.AlertmanagerIs(0, 26));
        to.Template("summary", Summary, since: Since.AlertmanagerIs(0, 27));
        to.Template("text", Text, since: Since.AlertmanagerIs(0, 26));
    }
}
