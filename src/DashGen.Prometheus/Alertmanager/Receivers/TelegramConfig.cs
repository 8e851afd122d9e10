namespace DashGen.Prometheus;

/// <summary>Writes to a Telegram chat. The bot's token can only be read from a file since 0.26.</summary>
public sealed record TelegramConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The file of the bot's token. Since 0.26.</summary>
    /// <value>Global where it is not stated (since 0.31).</value>
    public SecretFile? BotTokenFile { get; init; }

    /// <summary>The chat's id; groups are negative.</summary>
    public long? ChatId { get; init; }

    /// <summary>The file of the chat's id. Since 0.31.</summary>
    public SecretFile? ChatIdFile { get; init; }

    /// <summary>The topic within the chat. Since 0.28.</summary>
    public long? MessageThreadId { get; init; }

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? ApiUrl { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>Whether the phone stays silent.</summary>
    /// <value>Default false.</value>
    public bool DisableNotifications { get; init; }

    /// <summary>The markup: <c>MarkdownV2</c>, <c>Markdown</c>, <c>HTML</c>, or empty for none.</summary>
    /// <value>HTML</value>
    public string? ParseMode { get; init; }

    internal override string ListName => "telegram_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.OneOf(true, ("chat_id", ChatId is not null), ("chat_id_file", ChatIdFile is not null));
        to.Demand("parse_mode", ParseMode is null or "" or "MarkdownV2" or "Markdown" or "HTML", "parse_mode is MarkdownV2, Markdown, HTML or empty");
        to.Secret("bot_token_file", BotTokenFile, since: Since.AlertmanagerIs(0, 26));
        to.Number("chat_id", ChatId);
        to.Secret("chat_id_file", ChatIdFile, since: Since.AlertmanagerIs(0, 31));
        to.Number("message_thread_id", MessageThreadId, since: Since.AlertmanagerIs(0, 28));
        to.Url("api_url", ApiUrl);
        to.Template("message", Message);
        to.Flag("disable_notifications", DisableNotifications, otherwise: false);
        to.Text("parse_mode", ParseMode);
    }
}
