namespace DashGen.Prometheus;

/// <summary>Certificates, by their files.</summary>
public sealed record TlsConfig : IFields
{
    /// <summary>The certificates that the other side's must come from.</summary>
    public string? CaFile { get; init; }

    /// <summary>Our own certificate.</summary>
    public string? CertFile { get; init; }

    /// <summary>The key of our certificate.</summary>
    public SecretFile? KeyFile { get; init; }

    /// <summary>The name that the other side's certificate must carry.</summary>
    public string? ServerName { get; init; }

    /// <summary>Whether the other side's certificate is not looked at.</summary>
    /// <value>Default false.</value>
    public bool InsecureSkipVerify { get; init; }

    /// <summary>The oldest version of TLS that is taken.</summary>
    public TlsVersion? MinVersion { get; init; }

    /// <summary>The newest version of TLS that is taken.</summary>
    public TlsVersion? MaxVersion { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("cert_file", CertFile is null == KeyFile is null, "cert_file and key_file need each other");
        to.Demand("max_version", MinVersion is null || MaxVersion is null || MinVersion <= MaxVersion, "min_version is above max_version");
        to.Text("ca_file", CaFile);
        to.Text("cert_file", CertFile);
        to.Secret("key_file", KeyFile);
        to.Text("server_name", ServerName);
        to.Flag("insecure_skip_verify", InsecureSkipVerify, otherwise: false);
        to.Text("min_version", MinVersion?.ToString().ToUpperInvariant());
        to.Text("max_version", MaxVersion?.ToString().ToUpperInvariant());
    }
}
