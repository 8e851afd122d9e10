namespace DashGen.Prometheus;

/// <summary>Writes to Microsoft Teams by a workflow. Since 0.28.</summary>
/// <param name="WebhookUrlFile">The file of the workflow's address.</param>
public sealed record MsTeamsV2Config(SecretFile WebhookUrlFile) : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Text { get; init; }

    internal override string ListName => "msteamsv2_configs";

    internal override Since Since => Since.AlertmanagerIs(0, 28);

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Secret("webhook_url_file", WebhookUrlFile, since: Since.AlertmanagerIs(0, 28));
        to.Template("title", Title, since: Since.AlertmanagerIs(0, 28));
        to.Template("text", Text, since: Since.AlertmanagerIs(0, 28));
    }
}
