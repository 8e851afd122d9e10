namespace DashGen.Prometheus;

/// <summary>Writes to a Discord channel. Its address is a secret and can only be read from a file since 0.27.</summary>
/// <param name="WebhookUrlFile">The file of the webhook's address.</param>
public sealed record DiscordConfig(SecretFile WebhookUrlFile) : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>The text outside of the embed. Since 0.28.</summary>
    public MessageTemplate? Content { get; init; }

    /// <summary>The name of the sender. Since 0.28.</summary>
    public MessageTemplate? Username { get; init; }

    /// <summary>The sender's picture. Since 0.28.</summary>
    public MessageTemplate? AvatarUrl { get; init; }

    internal override string ListName => "discord_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Secret("webhook_url_file", WebhookUrlFile, since: Since.AlertmanagerIs(0, 27));
        to.Template("title", Title);
        to.Template("message", Message);
        to.Template("content", Content, since: Since.AlertmanagerIs(0, 28));
        to.Template("username", Username, since: Since.AlertmanagerIs(0, 28));
        to.Template("avatar_url", AvatarUrl, since: Since.AlertmanagerIs(0, 28));
    }
}
