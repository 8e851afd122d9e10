namespace DashGen.Prometheus;

/// <summary>Publishes to Amazon SNS. Its keys come from the machine's role or a profile, never from the file.</summary>
public sealed record SnsConfig : HttpIntegration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default true.</value>
    public bool SendResolved { get; init; } = true;

    /// <summary>The topic. One of topic, phone number and target.</summary>
    public MessageTemplate? TopicArn { get; init; }

    /// <summary>The phone that gets an SMS.</summary>
    public MessageTemplate? PhoneNumber { get; init; }

    /// <summary>The endpoint of a mobile platform.</summary>
    public MessageTemplate? TargetArn { get; init; }

    /// <summary>The address of the API, where it is not Amazon's own.</summary>
    public MessageTemplate? ApiUrl { get; init; }

    /// <summary>The region and the role.</summary>
    public SigV4Config? SigV4 { get; init; }

    /// <summary>The subject of mails.</summary>
    public MessageTemplate? Subject { get; init; }

    /// <summary>The text.</summary>
    public MessageTemplate? Message { get; init; }

    /// <summary>Attributes of the message.</summary>
    public NameMap<MessageTemplate> Attributes { get; init; }

    /// <summary>Whether Amazon's own HTTP client is used. Since 0.33.</summary>
    public bool? UseAwsHttpClient { get; init; }

    internal override string ListName => "sns_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: true);
        to.Section("http_config", HttpConfig);
        to.OneOf(true, ("topic_arn", TopicArn is not null), ("phone_number", PhoneNumber is not null), ("target_arn", TargetArn is not null));
        to.Template("topic_arn", TopicArn);
        to.Template("phone_number", PhoneNumber);
        to.Template("target_arn", TargetArn);
        to.Template("api_url", ApiUrl);
        to.Section("sigv4", SigV4);
        to.Template("subject", Subject);
        to.Template("message", Message);
        to.TemplateMap("attributes", Attributes);
        to.Flag("use_aws_http_client", UseAwsHttpClient, since: Since.AlertmanagerIs(0, 33));
    }
}
