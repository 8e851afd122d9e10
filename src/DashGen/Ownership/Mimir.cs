namespace DashGen;

/// <summary>
/// A Mimir that keeps the samples of a stack and evaluates its rules. Grafana Alloy scrapes and sends on to it, so there is no
/// Prometheus to configure.
/// </summary>
/// <param name="Url">Its address, absolute, without a path: samples are pushed to <c>/api/v1/push</c> and queried below <c>/prometheus</c>.</param>
public sealed record Mimir(Uri Url)
{
    /// <summary>The tenant of a Mimir without multi-tenancy.</summary>
    internal const string OneTenant = "anonymous";

    /// <summary>How many rules a group may have where nobody has changed <c>-ruler.max-rules-per-rule-group</c>.</summary>
    internal const int MostRulesOfGroup = 20;

    /// <summary>The header in which a request names the tenant.</summary>
    internal const string TenantHeader = "X-Scope-OrgID";

    /// <summary>Whose samples these are, where one Mimir keeps those of several.</summary>
    /// <value>Default <c>anonymous</c>, which Mimir itself uses without multi-tenancy.</value>
    public string Tenant { get; init; } = OneTenant;

    /// <summary>Whether every request has to name the tenant.</summary>
    internal bool IsShared => Tenant != OneTenant;

    /// <summary>Where samples are sent.</summary>
    internal string PushUrl => $"{Base}/api/v1/push";

    /// <summary>Where queries are answered.</summary>
    internal Uri QueryUrl => new($"{Base}/prometheus");

    /// <summary>The address without the slash that it may end in.</summary>
    internal string Base => Url.ToString().TrimEnd('/');
}
