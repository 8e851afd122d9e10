namespace DashGen.Prometheus;

/// <summary>Opens and closes alerts in incident.io. Since 0.29.</summary>
public sealed record IncidentIoConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The address of the alert source, where it is no secret.</summary>
    public Uri? Url { get; init; }

    /// <summary>The file of the address.</summary>
    public SecretFile? UrlFile { get; init; }

    /// <summary>The file of the source's token; or an Authorization in <see cref="HttpIntegration.HttpConfig"/>.</summary>
    public SecretFile? AlertSourceTokenFile { get; init; }

    /// <summary>How many alerts one notification holds at most.</summary>
    /// <value>Default 0, all.</value>
    public long? MaxAlerts { get; init; }

    /// <summary>How long an answer may take.</summary>
    /// <value>Default unlimited.</value>
    public TimeSpan? Timeout { get; init; }

    internal override string ListName => "incidentio_configs";

    internal override Since Since => Since.AlertmanagerIs(0, 29);

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.OneOf(true, ("url", Url is not null), ("url_file", UrlFile is not null));
        to.OneOf(true, ("alert_source_token_file", AlertSourceTokenFile is not null), ("http_config.authorization", HttpConfig?.Authorization is not null));
        to.Url("url", Url, since: Since.AlertmanagerIs(0, 29));
        to.Secret("url_file", UrlFile, since: Since.AlertmanagerIs(0, 29));
        to.Secret("alert_source_token_file", AlertSourceTokenFile, since: Since.AlertmanagerIs(0, 29));
        to.Number("max_alerts", MaxAlerts, since: Since.AlertmanagerIs(0, 29));
        to.GoDuration("timeout", Timeout, since: Since.AlertmanagerIs(0, 29));
    }
}
