namespace DashGen.Prometheus;

/// <summary>The mail server and the sender that receivers of mail share.</summary>
public sealed record SmtpDefaults
{
    /// <summary>The sender.</summary>
    public string? From { get; init; }

    /// <summary>The mail server as <c>host:port</c>.</summary>
    public string? Smarthost { get; init; }

    /// <summary>The name this side gives to the mail server.</summary>
    /// <value>Default <c>localhost</c>.</value>
    public string Hello { get; init; } = "localhost";

    /// <summary>The user name at the mail server.</summary>
    public string? AuthUsername { get; init; }

    /// <summary>The file of the password (LOGIN and PLAIN).</summary>
    public SecretFile? AuthPasswordFile { get; init; }

    /// <summary>The file of the shared secret (CRAM-MD5). Since 0.31.</summary>
    public SecretFile? AuthSecretFile { get; init; }

    /// <summary>The identity (PLAIN).</summary>
    public string? AuthIdentity { get; init; }

    /// <summary>Whether the connection must be encrypted.</summary>
    /// <value>Default true.</value>
    public bool RequireTls { get; init; } = true;

    /// <summary>Certificates of the mail server. Since 0.28.</summary>
    public TlsConfig? Tls { get; init; }

    /// <summary>Whether the connection is encrypted from its first byte. Since 0.31.</summary>
    /// <value>By the port where it is not stated.</value>
    public bool? ForceImplicitTls { get; init; }

    internal void Describe(Fields to)
    {
        to.Text("smtp_from", From);
        to.Text("smtp_smarthost", Smarthost);
        to.Demand("smtp_smarthost", Smarthost is null || IsHostAndPort(Smarthost), "smtp_smarthost is a host and a port, such as mail.example.com:587");
        to.Text("smtp_hello", Hello, otherwise: "localhost");
        to.Text("smtp_auth_username", AuthUsername);
        to.Secret("smtp_auth_password_file", AuthPasswordFile);
        to.Secret("smtp_auth_secret_file", AuthSecretFile, Since.AlertmanagerIs(0, 31));
        to.Text("smtp_auth_identity", AuthIdentity);
        to.Flag("smtp_require_tls", RequireTls, otherwise: true);
        to.Section("smtp_tls_config", Tls, Since.AlertmanagerIs(0, 28));
        to.Flag("smtp_force_implicit_tls", ForceImplicitTls, since: Since.AlertmanagerIs(0, 31));
    }

    internal static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(text.AsSpan(colon + 1), System.Globalization.NumberStyles.None, null, out var port) && port > 0;
    }
}
