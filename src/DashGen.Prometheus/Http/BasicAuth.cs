namespace DashGen.Prometheus;

/// <summary>A user name and a password.</summary>
/// <param name="Username">The user name, which is no secret.</param>
/// <param name="PasswordFile">The file of the password.</param>
public sealed record BasicAuth(string Username, SecretFile PasswordFile) : IFields
{
    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Text("username", Username);
        to.Secret("password_file", PasswordFile);
    }
}
