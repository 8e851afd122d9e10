namespace DashGen.Prometheus;

/// <summary>Sends mail. The server, the sender and the credentials are usually global.</summary>
/// <param name="To">The addresses, with commas between them.</param>
public sealed record EmailConfig(MessageTemplate To) : Integration
{
    /// <summary>Whether the end of an alert is told too.</summary>
    /// <value>Default false.</value>
    public bool SendResolved { get; init; }

    /// <summary>The sender, where it is not the global one.</summary>
    public MessageTemplate? From { get; init; }

    /// <summary>The mail server as <c>host:port</c>, where it is not the global one.</summary>
    public string? Smarthost { get; init; }

    /// <summary>The name this side gives to the mail server.</summary>
    public string? Hello { get; init; }

    /// <summary>The user name at the mail server.</summary>
    public string? AuthUsername { get; init; }

    /// <summary>The file of the password (LOGIN and PLAIN).</summary>
    public SecretFile? AuthPasswordFile { get; init; }

    /// <summary>The file of the shared secret (CRAM-MD5). Since 0.31.</summary>
    public SecretFile? AuthSecretFile { get; init; }

    /// <summary>The identity (PLAIN).</summary>
    public string? AuthIdentity { get; init; }

    /// <summary>Whether the connection must be encrypted.</summary>
    /// <value>Global where it is not stated, and there true.</value>
    public bool? RequireTls { get; init; }

    /// <summary>Certificates of the mail server.</summary>
    public TlsConfig? Tls { get; init; }

    /// <summary>Whether the connection is encrypted from its first byte. Since 0.31.</summary>
    /// <value>By the port where it is not stated.</value>
    public bool? ForceImplicitTls { get; init; }

    /// <summary>Headers of the mail, such as Subject.</summary>
    public NameMap<MessageTemplate> Headers { get; init; }

    /// <summary>The body as HTML.</summary>
    /// <value>Alertmanager's own page.</value>
    public MessageTemplate? Html { get; init; }

    /// <summary>The body as plain text.</summary>
    public MessageTemplate? Text { get; init; }

    /// <summary>How mails about one group become a thread. Since 0.30.</summary>
    public EmailThreading? Threading { get; init; }

    internal override string ListName => "email_configs";

    /// <inheritdoc/>
    private protected override void Describe(Fields to)
    {
        to.Flag("send_resolved", SendResolved, otherwise: false);
        to.Demand("headers", Headers.Select(header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == Headers.Count, "a header is given twice");
        to.Template("to", To);
        to.Template("from", From);
        to.Text("smarthost", Smarthost);
        to.Text("hello", Hello);
        to.Text("auth_username", AuthUsername);
        to.Secret("auth_password_file", AuthPasswordFile);
        to.Secret("auth_secret_file", AuthSecretFile, since: Since.AlertmanagerIs(0, 31));
        to.Text("auth_identity", AuthIdentity);
        to.Flag("require_tls", RequireTls);
        to.Section("tls_config", Tls);
        to.Flag("force_implicit_tls", ForceImplicitTls, since: Since.AlertmanagerIs(0, 31));
        to.TemplateMap("headers", Headers);
        to.Template("html", Html);
        to.Template("text", Text);
        to.Section("threading", Threading, since: Since.AlertmanagerIs(0, 30));
    }
}
