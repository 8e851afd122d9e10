namespace DashGen;

/// <summary>
/// What a scraper shows to be let in. The secret itself is never written down: it is read from <c>secrets/NAME</c> beside the scraper's
/// configuration.
/// </summary>
public sealed record Credentials
{
    Credentials(string secret, string? user) => (Secret, User) = (secret, user);

    /// <summary>The name of the secret, and of its file.</summary>
    public string Secret { get; }

    /// <summary>Whose password it is; null where it is a token.</summary>
    public string? User { get; }

    /// <summary>A token in the header Authorization, as services behind OAuth or a service account ask for it.</summary>
    /// <param name="secret">The name of the token, and of its file.</param>
    public static Credentials Bearer(string secret) => new(secret, null);

    /// <summary>A user and a password, as basic authentication asks for them.</summary>
    /// <param name="user">The user.</param>
    /// <param name="secret">The name of the password, and of its file.</param>
    /// <exception cref="ArgumentException">The user is empty or has a colon, which ends it.</exception>
    public static Credentials Basic(string user, string secret) =>
        user.Length > 0 && !user.Contains(':', StringComparison.Ordinal) ? new(secret, user) : throw new ArgumentException("state a user, without a colon");
}
