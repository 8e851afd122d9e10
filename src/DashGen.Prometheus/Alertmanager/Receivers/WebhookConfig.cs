namespace DashGen.Prometheus;

/// <summary>Sends a notification as JSON to an address.</summary>
public sealed record WebhookConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The address, where it is no secret. A secret goes into <see cref="UrlFile"/> or, before 0.26, into the Authorization header (<see cref="HttpIntegration.HttpConfig"/>).</summary>
    public Uri? Url { get; init; }

    /// <summary>The file of the address. Since 0.26.</summary>
    public SecretFile? UrlFile { get; init; }

    /// <summary>How many alerts one notification holds at most.</summary>
    /// <value>Default 0, all.</value>
    public long? MaxAlerts { get; init; }

    /// <summary>How long an answer may take. Since 0.28.</summary>
    /// <value>Default unlimited.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The body instead of Alertmanager's own; its texts are templates. Since 0.32.</summary>
    public YamlTree? Payload { get; init; }

    internal override string ListName => "webhook_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.OneOf(true, ("url", Url is not null), ("url_file", UrlFile is not null));
        to.Url("url", Url);
        to.Secret("url_file", UrlFile, since: Since.AlertmanagerIs(0, 26) with { Before = "state a url that is no secret, and the secret as http_config.authorization.credentials_file" });
        to.Number("max_alerts", MaxAlerts);
        to.GoDuration("timeout", Timeout, since: Since.AlertmanagerIs(0, 28));
        to.Tree("payload", Payload, since: Since.AlertmanagerIs(0, 32));
    }
}
