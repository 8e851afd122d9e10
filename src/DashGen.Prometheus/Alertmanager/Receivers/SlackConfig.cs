namespace DashGen.Prometheus;

/// <summary>Writes into a Slack channel.</summary>
public sealed record SlackConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default false.</value>
    public bool SendResolved { get; init; }

    /// <summary>The file of the webhook's address.</summary>
    /// <value>Global where it is not stated.</value>
    public SecretFile? ApiUrlFile { get; init; }

    /// <summary>The file of an app's token, instead of a webhook. Since 0.30.</summary>
    public SecretFile? AppTokenFile { get; init; }

    /// <summary>The address of the API for an app's token. Since 0.30.</summary>
    public Uri? AppUrl { get; init; }

    /// <summary>The channel, such as <c>#alerts</c>.</summary>
    /// <value>The webhook's own.</value>
    public MessageTemplate? Channel { get; init; }

    /// <summary>The name of the sender.</summary>
    public MessageTemplate? Username { get; init; }

    /// <summary>The colour of the bar.</summary>
    /// <value>Red while it fires, else green.</value>
    public MessageTemplate? Color { get; init; }

    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public MessageTemplate? TitleLink { get; init; }

    /// <summary>The text above.</summary>
    public MessageTemplate? Pretext { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Text { get; init; }

    /// <summary>The text of the message itself, outside of the attachment. Since 0.31.</summary>
    public MessageTemplate? MessageText { get; init; }

    /// <summary>Facts in columns.</summary>
    public EquatableArray<SlackField> Fields { get; init; }

    /// <summary>Whether the facts stand side by side.</summary>
    /// <value>Default false.</value>
    public bool ShortFields { get; init; }

    /// <summary>The line below.</summary>
    public MessageTemplate? Footer { get; init; }

    /// <summary>The text where attachments cannot be shown.</summary>
    public MessageTemplate? Fallback { get; init; }

    /// <summary>The name under which actions call back.</summary>
    public MessageTemplate? CallbackId { get; init; }

    /// <summary>An emoji as the sender's picture.</summary>
    public MessageTemplate? IconEmoji { get; init; }

    /// <summary>The sender's picture.</summary>
    public MessageTemplate? IconUrl { get; init; }

    /// <summary>A picture below.</summary>
    public MessageTemplate? ImageUrl { get; init; }

    /// <summary>A small picture beside.</summary>
    public MessageTemplate? ThumbUrl { get; init; }

    /// <summary>Whether names and channels become links.</summary>
    /// <value>Default false.</value>
    public bool LinkNames { get; init; }

    /// <summary>The parts in which Slack's markup holds.</summary>
    /// <value>fallback, pretext and text where it is not stated.</value>
    public EquatableArray<string> MarkdownIn { get; init; }

    /// <summary>Buttons.</summary>
    public EquatableArray<SlackAction> Actions { get; init; }

    /// <summary>Whether a message is changed rather than a new one written. Since 0.32.</summary>
    /// <value>Default false. Needs an app's token.</value>
    public bool? UpdateMessage { get; init; }

    /// <summary>How long an answer may take. Since 0.30.</summary>
    public TimeSpan? Timeout { get; init; }

    internal override string ListName => "slack_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: false);
        to.Section("http_config", HttpConfig);
        to.OneOf(false, ("api_url_file", ApiUrlFile is not null), ("app_token_file", AppTokenFile is not null));
        to.Secret("api_url_file", ApiUrlFile);
        to.Secret("app_token_file", AppTokenFile, since: Since.AlertmanagerIs(0, 30));
        to.Url("app_url", AppUrl, since: Since.AlertmanagerIs(0, 30));
        to.Template("channel", Channel);
        to.Template("username", Username);
        to.Template("color", Color);
        to.Template("title", Title);
        to.Template("title_link", TitleLink);
        to.Template("pretext", Pretext);
        to.Template("text", Text);
        to.Template("message_text", MessageText, since: Since.AlertmanagerIs(0, 31));
        to.Sections("fields", Fields);
        to.Flag("short_fields", ShortFields, otherwise: false);
        to.Template("footer", Footer);
        to.Template("fallback", Fallback);
        to.Template("callback_id", CallbackId);
        to.Template("icon_emoji", IconEmoji);
        to.Template("icon_url", IconUrl);
        to.Template("image_url", ImageUrl);
        to.Template("thumb_url", ThumbUrl);
        to.Flag("link_names", LinkNames, otherwise: false);
        to.Texts("mrkdwn_in", MarkdownIn);
        to.Sections("actions", Actions);
        to.Flag("update_message", UpdateMessage, since: Since.AlertmanagerIs(0, 32));
        to.GoDuration("timeout", Timeout, since: Since.AlertmanagerIs(0, 30));
    }
}
