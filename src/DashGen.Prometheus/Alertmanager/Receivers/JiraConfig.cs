namespace DashGen.Prometheus;

/// <summary>Opens and closes issues in Jira. Its credentials go into <see cref="HttpIntegration.HttpConfig"/>. Since 0.28.</summary>
/// <param name="Project">The key of the project.</param>
/// <param name="IssueType">The kind of issue, such as Bug.</param>
public sealed record JiraConfig(MessageTemplate Project, MessageTemplate IssueType) : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The address of the API.</summary>
    /// <value>Global where it is not stated.</value>
    public Uri? ApiUrl { get; init; }

    /// <summary><c>auto</c>, <c>cloud</c> or <c>datacenter</c>. Since 0.29.</summary>
    /// <value>auto</value>
    public string? ApiType { get; init; }

    /// <summary>The title.</summary>
    public JiraField? Summary { get; init; }

    /// <summary>The text.</summary>
    public JiraField? Description { get; init; }

    /// <summary>Labels of the issue; templates.</summary>
    public EquatableArray<string> Labels { get; init; }

    /// <summary>The priority.</summary>
    public MessageTemplate? Priority { get; init; }

    /// <summary>The transition that opens an issue again.</summary>
    public string? ReopenTransition { get; init; }

    /// <summary>The transition that closes an issue.</summary>
    public string? ResolveTransition { get; init; }

    /// <summary>The resolution with which an issue is left closed.</summary>
    public string? WontFixResolution { get; init; }

    /// <summary>How long after its end an issue is opened again.</summary>
    public TimeSpan? ReopenDuration { get; init; }

    /// <summary>Further fields of the issue, by their ids.</summary>
    public YamlTree? Fields { get; init; }

    internal override string ListName => "jira_configs";

    internal override Since Since => Since.AlertmanagerIs(0, 28);

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.Demand("api_type", ApiType is null or "auto" or "cloud" or "datacenter", "api_type is auto, cloud or datacenter");
        to.Demand("reopen_transition", (ReopenTransition is null) == (ReopenDuration is null), "reopen_transition and reopen_duration need each other");
        to.Template("project", Project, since: Since.AlertmanagerIs(0, 28));
        to.Template("issue_type", IssueType, since: Since.AlertmanagerIs(0, 28));
        to.Url("api_url", ApiUrl, since: Since.AlertmanagerIs(0, 28));
        to.Text("api_type", ApiType, since: Since.AlertmanagerIs(0, 29));
        to.Section("summary", Summary, since: Since.AlertmanagerIs(0, 28));
        to.Section("description", Description, since: Since.AlertmanagerIs(0, 28));
        to.Texts("labels", Labels, since: Since.AlertmanagerIs(0, 28));
        to.Template("priority", Priority, since: Since.AlertmanagerIs(0, 28));
        to.Text("reopen_transition", ReopenTransition, since: Since.AlertmanagerIs(0, 28));
        to.Text("resolve_transition", ResolveTransition, since: Since.AlertmanagerIs(0, 28));
        to.Text("wont_fix_resolution", WontFixResolution, since: Since.AlertmanagerIs(0, 28));
        to.Duration("reopen_duration", ReopenDuration, since: Since.AlertmanagerIs(0, 28));
        to.Tree("fields", Fields, since: Since.AlertmanagerIs(0, 28));
    }
}
