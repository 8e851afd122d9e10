namespace DashGen.Prometheus;

/// <summary>Writes to WeChat Work. Its secret can only be read from a file since 0.31.</summary>
public sealed record WeChatConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default false.</value>
    public bool SendResolved { get; init; }

    /// <summary>The file of the secret. Since 0.31.</summary>
    /// <value>Global where it is not stated.</value>
    public SecretFile? ApiSecretFile { get; init; }

    /// <summary>The corporation's id.</summary>
    /// <value>Global where it is not stated.</value>
    public string? CorpId { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary><c>text</c> or <c>markdown</c>.</summary>
    /// <value>text</value>
    public string? MessageType { get; init; }

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? ApiUrl { get; init; }

    /// <summary>Users, with bars between them.</summary>
    public MessageTemplate? ToUser { get; init; }

    /// <summary>Departments, with bars between them.</summary>
    public MessageTemplate? ToParty { get; init; }

    /// <summary>Tags, with bars between them.</summary>
    public MessageTemplate? ToTag { get; init; }

    /// <summary>The application's id.</summary>
    public MessageTemplate? AgentId { get; init; }

    internal override string ListName => "wechat_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: false);
        to.Section("http_config", HttpConfig);
        to.Demand("message_type", MessageType is null or "text" or "markdown", "message_type is text or markdown");
        to.Secret("api_secret_file", ApiSecretFile, since: Since.AlertmanagerIs(0, 31));
        to.Text("corp_id", CorpId);
        to.Template("message", Message);
        to.Text("message_type", MessageType);
        to.Url("api_url", ApiUrl);
        to.Template("to_user", ToUser);
        to.Template("to_party", ToParty);
        to.Template("to_tag", ToTag);
        to.Template("agent_id", AgentId);
    }
}
