namespace DashGen.Prometheus;

/// <summary>Client credentials of OAuth 2.0.</summary>
/// <param name="ClientId">The client's public name.</param>
/// <param name="ClientSecretFile">The file of its secret.</param>
/// <param name="TokenUrl">Where a token is asked for.</param>
public sealed record OAuth2(string ClientId, SecretFile ClientSecretFile, Uri TokenUrl) : IFields
{
    /// <summary>The scopes asked for.</summary>
    public EquatableArray<string> Scopes { get; init; }

    /// <summary>Further parameters of the request for a token.</summary>
    public NameMap<string> EndpointParams { get; init; }

    /// <summary>Certificates of the way to the token's address.</summary>
    public TlsConfig? Tls { get; init; }

    /// <summary>The proxy on the way to the token's address.</summary>
    public Uri? ProxyUrl { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Text("client_id", ClientId);
        to.Secret("client_secret_file", ClientSecretFile);
        to.Texts("scopes", Scopes);
        to.Url("token_url", TokenUrl);
        to.TextMap("endpoint_params", EndpointParams);
        to.Section("tls_config", Tls);
        to.Url("proxy_url", ProxyUrl);
    }
}
