namespace DashGen.Prometheus;

/// <summary>Opens and closes incidents in PagerDuty.</summary>
public sealed record PagerDutyConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The file of the integration key (Events API v2).</summary>
    public SecretFile? RoutingKeyFile { get; init; }

    /// <summary>The file of the integration key (Prometheus type).</summary>
    public SecretFile? ServiceKeyFile { get; init; }

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? Url { get; init; }

    /// <summary>The name of this side.</summary>
    public MessageTemplate? Client { get; init; }

    /// <summary>A link back.</summary>
    public MessageTemplate? ClientUrl { get; init; }

    /// <summary>What the incident is called.</summary>
    /// <value>A text of Alertmanager's own.</value>
    public MessageTemplate? Description { get; init; }

    /// <summary>How bad it is: critical, error, warning or info.</summary>
    /// <value>error</value>
    public MessageTemplate? Severity { get; init; }

    /// <summary>Where it happens.</summary>
    /// <value>The client.</value>
    public MessageTemplate? Source { get; init; }

    /// <summary>What kind of event it is.</summary>
    public MessageTemplate? Class { get; init; }

    /// <summary>The part that is affected.</summary>
    public MessageTemplate? Component { get; init; }

    /// <summary>The cluster or the like that it belongs to.</summary>
    public MessageTemplate? Group { get; init; }

    /// <summary>Facts shown with the incident, added to Alertmanager's own.</summary>
    public NameMap<MessageTemplate> Details { get; init; }

    /// <summary>Pictures.</summary>
    public EquatableArray<PagerDutyImage> Images { get; init; }

    /// <summary>Links.</summary>
    public EquatableArray<PagerDutyLink> Links { get; init; }

    /// <summary>How long an answer may take. Since 0.30.</summary>
    public TimeSpan? Timeout { get; init; }

    internal override string ListName => "pagerduty_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.OneOf(true, ("routing_key_file", RoutingKeyFile is not null), ("service_key_file", ServiceKeyFile is not null));
        to.Secret("routing_key_file", RoutingKeyFile);
        to.Secret("service_key_file", ServiceKeyFile);
        to.Url("url", Url);
        to.Template("client", Client);
        to.Template("client_url", ClientUrl);
        to.Template("description", Description);
        to.Template("severity", Severity);
        to.Template("source", Source);
        to.Template("class", Class);
        to.Template("component", Component);
        to.Template("group", Group);
        to.TemplateMap("details", Details);
        to.Sections("images", Images);
        to.Sections("links", Links);
        to.GoDuration("timeout", Timeout, since: Since.AlertmanagerIs(0, 30));
    }
}
