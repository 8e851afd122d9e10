namespace DashGen;

/// <summary>That targets are reached by https, and whose certificates are trusted.</summary>
public sealed record Https
{
    /// <summary>The name of the certificate that the targets' must come from: it is read from <c>secrets/NAME</c> beside the scraper's configuration.</summary>
    /// <value>Null: those that the scraper's system trusts.</value>
    public string? Authority { get; init; }

    /// <summary>The name that the targets' certificates carry, where it is not that of the host that is scraped.</summary>
    public string? ServerName { get; init; }
}
