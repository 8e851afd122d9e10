namespace DashGen.Prometheus;

/// <summary>Writes into a Rocket.Chat channel. Since 0.28.</summary>
public sealed record RocketChatConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default false.</value>
    public bool SendResolved { get; init; }

    /// <summary>The file of the sender's id.</summary>
    /// <value>Global where it is not stated.</value>
    public SecretFile? TokenIdFile { get; init; }

    /// <summary>The file of the token.</summary>
    /// <value>Global where it is not stated.</value>
    public SecretFile? TokenFile { get; init; }

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? ApiUrl { get; init; }

    /// <summary>The channel.</summary>
    public MessageTemplate? Channel { get; init; }

    /// <summary>The colour of the bar.</summary>
    public MessageTemplate? Color { get; init; }

    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public MessageTemplate? TitleLink { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Text { get; init; }

    /// <summary>Facts.</summary>
    public EquatableArray<RocketChatField> Fields { get; init; }

    /// <summary>Whether the facts stand side by side.</summary>
    /// <value>Default false.</value>
    public bool ShortFields { get; init; }

    /// <summary>An emoji as the sender's picture.</summary>
    public MessageTemplate? Emoji { get; init; }

    /// <summary>The sender's picture.</summary>
    public MessageTemplate? IconUrl { get; init; }

    /// <summary>A picture below.</summary>
    public MessageTemplate? ImageUrl { get; init; }

    /// <summary>A small picture beside.</summary>
    public MessageTemplate? ThumbUrl { get; init; }

    /// <summary>Whether names and channels become links.</summary>
    /// <value>Default false.</value>
    public bool LinkNames { get; init; }

    /// <summary>Buttons.</summary>
    public EquatableArray<RocketChatAction> Actions { get; init; }

    internal override string ListName => "rocketchat_configs";

    internal override Since Since => Since.AlertmanagerIs(0, 28);

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: false);
        to.Section("http_config", HttpConfig);
        to.Secret("token_id_file", TokenIdFile, since: Since.AlertmanagerIs(0, 28));
        to.Secret("token_file", TokenFile, since: Since.AlertmanagerIs(0, 28));
        to.Url("api_url", ApiUrl, since: Since.AlertmanagerIs(0, 28));
        to.Template("channel", Channel, since: Since.AlertmanagerIs(0, 28));
        to.Template("color", Color, since: Since.AlertmanagerIs(0, 28));
        to.Template("title", Title, since: Since.AlertmanagerIs(0, 28));
        to.Template("title_link", TitleLink, since: Since.AlertmanagerIs(0, 28));
        to.Template("text", Text, since: Since.AlertmanagerIs(0, 28));
        to.Sections("fields", Fields, since: Since.AlertmanagerIs(0, 28));
        to.Flag("short_fields", ShortFields, otherwise: false);
        to.Template("emoji", Emoji, since: Since.AlertmanagerIs(0, 28));
        to.Template("icon_url", IconUrl, since: Since.AlertmanagerIs(0, 28));
        to.Template("image_url", ImageUrl, since: Since.AlertmanagerIs(0, 28));
        to.Template("thumb_url", ThumbUrl, since: Since.AlertmanagerIs(0, 28));
        to.Flag("link_names", LinkNames, otherwise: false);
        to.Sections("actions", Actions, since: Since.AlertmanagerIs(0, 28));
    }
}
