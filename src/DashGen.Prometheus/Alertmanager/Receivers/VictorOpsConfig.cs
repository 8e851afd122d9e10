namespace DashGen.Prometheus;

/// <summary>Opens and closes incidents in VictorOps (Splunk On-Call).</summary>
/// <param name="RoutingKey">Where the incident goes: the last part of the address, no secret.</param>
public sealed record VictorOpsConfig(MessageTemplate RoutingKey) : HttpIntegration
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

    /// <summary>CRITICAL, WARNING or INFO.</summary>
    /// <value>CRITICAL</value>
    public MessageTemplate? MessageType { get; init; }

    /// <summary>What is the matter.</summary>
    public MessageTemplate? StateMessage { get; init; }

    /// <summary>What the incident is called.</summary>
    public MessageTemplate? EntityDisplayName { get; init; }

    /// <summary>The name of this side.</summary>
    public MessageTemplate? MonitoringTool { get; init; }

    /// <summary>Further fields; names that VictorOps uses itself are refused.</summary>
    public NameMap<MessageTemplate> CustomFields { get; init; }

    internal override string ListName => "victorops_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Template("routing_key", RoutingKey);
        to.Secret("api_key_file", ApiKeyFile);
        to.Url("api_url", ApiUrl);
        to.Template("message_type", MessageType);
        to.Template("state_message", StateMessage);
        to.Template("entity_display_name", EntityDisplayName);
        to.Template("monitoring_tool", MonitoringTool);
        to.TemplateMap("custom_fields", CustomFields);
    }
}
