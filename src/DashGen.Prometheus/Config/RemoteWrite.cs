namespace DashGen.Prometheus;

/// <summary>A place that samples are sent on to, such as Mimir.</summary>
/// <param name="Url">The address, which must hold no secret.</param>
public sealed record RemoteWrite(Uri Url) : IFields
{
    /// <summary>A name that logs and metrics show, unique in a configuration.</summary>
    public string? Name { get; init; }

    /// <summary>How long an answer may take.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan RemoteTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Headers, which are no secrets, such as <c>X-Scope-OrgID</c>.</summary>
    public NameMap<string> Headers { get; init; }

    /// <summary>Changes to the labels of samples on this way only.</summary>
    public EquatableArray<Relabeling> WriteRelabeling { get; init; }

    /// <summary>Whether exemplars are sent too.</summary>
    /// <value>Default false.</value>
    public bool SendExemplars { get; init; }

    /// <summary>Whether native histograms are sent too. Since 2.40.</summary>
    /// <value>Default false.</value>
    public bool SendNativeHistograms { get; init; }

    /// <summary>How the place is reached.</summary>
    public HttpConfig? HttpConfig { get; init; }

    /// <summary>How requests to Amazon are signed.</summary>
    public SigV4Config? SigV4 { get; init; }

    /// <summary>How samples wait to be sent.</summary>
    public QueueConfig? Queue { get; init; }

    /// <summary>Whether types, units and help texts are sent.</summary>
    /// <value>Default true.</value>
    public bool SendMetadata { get; init; } = true;

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Url("url", Url);
        to.Duration("remote_timeout", RemoteTimeout, otherwise: TimeSpan.FromSeconds(30));
        to.TextMap("headers", Headers);
        to.Demand("headers", !Headers.Any(header => header.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)),
            "the header Authorization belongs into authorization, with a file");
        to.Sections("write_relabel_configs", WriteRelabeling);
        to.Text("name", Name);
        to.Flag("send_exemplars", SendExemplars, otherwise: false);
        to.Flag("send_native_histograms", SendNativeHistograms, otherwise: false);
        to.Inline(HttpConfig);
        to.OneOf(false, ("sigv4", SigV4 is not null), ("basic_auth, authorization or oauth2", HttpConfig is { BasicAuth: not null } or { Authorization: not null } or { OAuth2: not null }));
        to.Section("sigv4", SigV4);
        to.Section("queue_config", Queue);
        to.Section("metadata_config", SendMetadata ? null : new NoMetadata());
    }

    sealed record NoMetadata : IFields
    {
        public void Describe(Fields to) => to.Flag("send", false);
    }
}
