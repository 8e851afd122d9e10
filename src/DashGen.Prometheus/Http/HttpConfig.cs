namespace DashGen.Prometheus;

/// <summary>How a server reaches another over HTTP. Fields that are not stated keep the server's defaults.</summary>
public sealed record HttpConfig : IFields
{
    /// <summary>A user name and the file of the password.</summary>
    public BasicAuth? BasicAuth { get; init; }

    /// <summary>The Authorization header, from a file: how a webhook gets its secret before Alertmanager 0.26.</summary>
    public Authorization? Authorization { get; init; }

    /// <summary>Client credentials of OAuth 2.0.</summary>
    public OAuth2? OAuth2 { get; init; }

    /// <summary>Certificates and what to expect of the other side's.</summary>
    public TlsConfig? Tls { get; init; }

    /// <summary>The proxy to go through.</summary>
    public Uri? ProxyUrl { get; init; }

    /// <summary>Addresses that are reached without the proxy, with commas between them.</summary>
    public string? NoProxy { get; init; }

    /// <summary>Whether the proxy comes from the server's environment variables.</summary>
    /// <value>Default false.</value>
    public bool ProxyFromEnvironment { get; init; }

    /// <summary>Whether redirects are followed.</summary>
    /// <value>Default true.</value>
    public bool FollowRedirects { get; init; } = true;

    /// <summary>Whether HTTP/2 may be used.</summary>
    /// <value>Default true.</value>
    public bool EnableHttp2 { get; init; } = true;

    /// <summary>Further headers, each with its values.</summary>
    public NameMap<HttpHeader> Headers { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.OneOf(false, ("basic_auth", BasicAuth is not null), ("authorization", Authorization is not null), ("oauth2", OAuth2 is not null));
        to.OneOf(false, ("proxy_url", ProxyUrl is not null), ("proxy_from_environment", ProxyFromEnvironment));
        to.OneOf(false, ("no_proxy", NoProxy is not null), ("proxy_from_environment", ProxyFromEnvironment));
        to.Section("basic_auth", BasicAuth);
        to.Section("authorization", Authorization);
        to.Section("oauth2", OAuth2);
        to.Section("tls_config", Tls);
        to.Url("proxy_url", ProxyUrl);
        to.Text("no_proxy", NoProxy, since: HttpSince.NoProxy);
        to.Flag("proxy_from_environment", ProxyFromEnvironment, otherwise: false, HttpSince.NoProxy);
        to.Flag("follow_redirects", FollowRedirects, otherwise: true);
        to.Flag("enable_http2", EnableHttp2, otherwise: true);
        to.SectionMap("http_headers", Headers, HttpSince.Headers);
    }
}
