namespace DashGen.Prometheus;

/// <summary>Opens and closes alerts in Opsgenie.</summary>
public sealed record OpsGenieConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The file of the key.</summary>
    /// <value>Global where it is not stated.</value>
    public SecretFile? ApiKeyFile { get; init; }

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? ApiUrl { get; init; }

    /// <summary>What the alert is called, up to 130 characters.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>What is the matter.</summary>
    public MessageTemplate? Description { get; init; }

    /// <summary>A link back.</summary>
    public MessageTemplate? Source { get; init; }

    /// <summary>Facts shown with the alert.</summary>
    public NameMap<MessageTemplate> Details { get; init; }

    /// <summary>What is affected.</summary>
    public MessageTemplate? Entity { get; init; }

    /// <summary>Who is told.</summary>
    public EquatableArray<OpsGenieResponder> Responders { get; init; }

    /// <summary>Names of actions, with commas between them.</summary>
    public MessageTemplate? Actions { get; init; }

    /// <summary>Tags, with commas between them.</summary>
    public MessageTemplate? Tags { get; init; }

    /// <summary>A note.</summary>
    public MessageTemplate? Note { get; init; }

    /// <summary>P1 to P5.</summary>
    public MessageTemplate? Priority { get; init; }

    /// <summary>Whether message and description follow what changes.</summary>
    /// <value>Default false.</value>
    public bool UpdateAlerts { get; init; }

    internal override string ListName => "opsgenie_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Secret("api_key_file", ApiKeyFile);
        to.Url("api_url", ApiUrl);
        to.Template("message", Message);
        to.Template("description", Description);
        to.Template("source", Source);
        to.TemplateMap("details", Details);
        to.Template("entity", Entity);
        to.Sections("responders", Responders);
        to.Template("actions", Actions);
        to.Template("tags", Tags);
        to.Template("note", Note);
        to.Template("priority", Priority);
        to.Flag("update_alerts", UpdateAlerts, otherwise: false);
    }
}
