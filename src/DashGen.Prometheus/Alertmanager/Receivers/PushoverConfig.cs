namespace DashGen.Prometheus;

/// <summary>Pushes to phones by Pushover. Its keys can only be read from files since 0.26.</summary>
/// <param name="UserKeyFile">The file of the recipient's key.</param>
/// <param name="TokenFile">The file of the application's token.</param>
public sealed record PushoverConfig(SecretFile UserKeyFile, SecretFile TokenFile) : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The title.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>A link.</summary>
    public MessageTemplate? Url { get; init; }

    /// <summary>What the link says.</summary>
    public MessageTemplate? UrlTitle { get; init; }

    /// <summary>The phone, where it is not all. Since 0.26.</summary>
    public MessageTemplate? Device { get; init; }

    /// <summary>The sound.</summary>
    public MessageTemplate? Sound { get; init; }

    /// <summary>-2 to 2.</summary>
    /// <value>2 while it fires, else 0.</value>
    public MessageTemplate? Priority { get; init; }

    /// <summary>How often it is repeated at priority 2, at least 30 seconds.</summary>
    /// <value>Default 1 minute.</value>
    public TimeSpan? Retry { get; init; }

    /// <summary>How long it is repeated at priority 2, at most 3 hours.</summary>
    /// <value>Default 1 hour.</value>
    public TimeSpan? Expire { get; init; }

    /// <summary>After how long a message disappears. Since 0.27.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>Whether the text is HTML.</summary>
    /// <value>Default false.</value>
    public bool Html { get; init; }

    /// <summary>Whether the text is set in letters of one width. Since 0.29.</summary>
    /// <value>Default false.</value>
    public bool? Monospace { get; init; }

    internal override string ListName => "pushover_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Demand("html", !(Html && Monospace == true), "at most one of html, monospace must be stated");
        to.Secret("user_key_file", UserKeyFile, since: Since.AlertmanagerIs(0, 26));
        to.Secret("token_file", TokenFile, since: Since.AlertmanagerIs(0, 26));
        to.Template("title", Title);
        to.Template("message", Message);
        to.Template("url", Url);
        to.Template("url_title", UrlTitle);
        to.Template("device", Device, since: Since.AlertmanagerIs(0, 26));
        to.Template("sound", Sound);
        to.Template("priority", Priority);
        to.GoDuration("retry", Retry);
        to.GoDuration("expire", Expire);
        to.GoDuration("ttl", TimeToLive, since: Since.AlertmanagerIs(0, 27));
        to.Flag("html", Html, otherwise: false);
        to.Flag("monospace", Monospace, since: Since.AlertmanagerIs(0, 29));
    }
}
