namespace DashGen.Prometheus;

/// <summary>An Authorization header.</summary>
/// <param name="CredentialsFile">The file of what follows the type.</param>
public sealed record Authorization(SecretFile CredentialsFile) : IFields
{
    /// <summary>The scheme of authentication, anything but Basic.</summary>
    /// <value>Default <c>Bearer</c>.</value>
    public string Type { get; init; } = "Bearer";

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("type", !Type.Equals("basic", StringComparison.OrdinalIgnoreCase), "the type Basic belongs into basic_auth");
        to.Text("type", Type, otherwise: "Bearer");
        to.Secret("credentials_file", CredentialsFile);
    }
}
