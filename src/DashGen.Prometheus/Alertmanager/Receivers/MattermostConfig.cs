namespace DashGen.Prometheus;

/// <summary>Writes into a Mattermost channel. Since 0.30.</summary>
public sealed record MattermostConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The file of the webhook's address.</summary>
    /// <value>Global where it is not stated (since 0.32).</value>
    public SecretFile? WebhookUrlFile { get; init; }

    /// <summary>The channel.</summary>
    /// <value>The webhook's own.</value>
    public MessageTemplate? Channel { get; init; }

    /// <summary>The name of the sender.</summary>
    public MessageTemplate? Username { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Text { get; init; }

    /// <summary>The text where attachments cannot be shown. Since 0.32.</summary>
    public MessageTemplate? Fallback { get; init; }

    /// <summary>The colour of the bar. Since 0.32.</summary>
    public MessageTemplate? Color { get; init; }

    /// <summary>The text above. Since 0.32.</summary>
    public MessageTemplate? Pretext { get; init; }

    /// <summary>The name of the author. Since 0.32.</summary>
    public MessageTemplate? AuthorName { get; init; }

    /// <summary>Where the author's name leads. Since 0.32.</summary>
    public MessageTemplate? AuthorLink { get; init; }

    /// <summary>The author's picture. Since 0.32.</summary>
    public MessageTemplate? AuthorIcon { get; init; }

    /// <summary>The title. Since 0.32.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>Where the title leads. Since 0.32.</summary>
    public MessageTemplate? TitleLink { get; init; }

    /// <summary>Facts in columns. Since 0.32.</summary>
    public EquatableArray<MattermostField> Fields { get; init; }

    /// <summary>A small picture beside. Since 0.32.</summary>
    public MessageTemplate? ThumbUrl { get; init; }

    /// <summary>The line below. Since 0.32.</summary>
    public MessageTemplate? Footer { get; init; }

    /// <summary>The picture of the line below. Since 0.32.</summary>
    public MessageTemplate? FooterIcon { get; init; }

    /// <summary>A picture below. Since 0.32.</summary>
    public MessageTemplate? ImageUrl { get; init; }

    /// <summary>The sender's picture.</summary>
    public MessageTemplate? IconUrl { get; init; }

    /// <summary>An emoji as the sender's picture.</summary>
    public MessageTemplate? IconEmoji { get; init; }

    /// <summary>Attachments of one's own.</summary>
    public EquatableArray<MattermostAttachment> Attachments { get; init; }

    /// <summary>The kind of post.</summary>
    public string? Type { get; init; }

    /// <summary>Properties of the post.</summary>
    public MattermostProps? Props { get; init; }

    /// <summary>How urgent the post is.</summary>
    public MattermostPriority? Priority { get; init; }

    internal override string ListName => "mattermost_configs";

    internal override Since Since => Since.AlertmanagerIs(0, 30);

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Secret("webhook_url_file", WebhookUrlFile, since: Since.AlertmanagerIs(0, 30));
        to.Template("channel", Channel, since: Since.AlertmanagerIs(0, 30));
        to.Template("username", Username, since: Since.AlertmanagerIs(0, 30));
        to.Template("text", Text, since: Since.AlertmanagerIs(0, 30));
        to.Template("fallback", Fallback, since: Since.AlertmanagerIs(0, 32));
        to.Template("color", Color, since: Since.AlertmanagerIs(0, 32));
        to.Template("pretext", Pretext, since: Since.AlertmanagerIs(0, 32));
        to.Template("author_name", AuthorName, since: Since.AlertmanagerIs(0, 32));
        to.Template("author_link", AuthorLink, since: Since.AlertmanagerIs(0, 32));
        to.Template("author_icon", AuthorIcon, since: Since.AlertmanagerIs(0, 32));
        to.Template("title", Title, since: Since.AlertmanagerIs(0, 32));
        to.Template("title_link", TitleLink, since: Since.AlertmanagerIs(0, 32));
        to.Sections("fields", Fields, since: Since.AlertmanagerIs(0, 32));
        to.Template("thumb_url", ThumbUrl, since: Since.AlertmanagerIs(0, 32));
        to.Template("footer", Footer, since: Since.AlertmanagerIs(0, 32));
        to.Template("footer_icon", FooterIcon, since: Since.AlertmanagerIs(0, 32));
        to.Template("image_url", ImageUrl, since: Since.AlertmanagerIs(0, 32));
        to.Template("icon_url", IconUrl, since: Since.AlertmanagerIs(0, 30));
        to.Template("icon_emoji", IconEmoji, since: Since.AlertmanagerIs(0, 30));
        to.Sections("attachments", Attachments, since: Since.AlertmanagerIs(0, 30));
        to.Text("type", Type, since: Since.AlertmanagerIs(0, 30));
        to.Section("props", Props, since: Since.AlertmanagerIs(0, 30));
        to.Section("priority", Priority, since: Since.AlertmanagerIs(0, 30));
    }
}
