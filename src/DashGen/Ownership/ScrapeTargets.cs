namespace DashGen;

/// <summary>The addresses of a service that Prometheus scrapes.</summary>
static class ScrapeTargets
{
    /// <summary>Each target as <c>host:port</c>, which is also its label <c>instance</c>.</summary>
    public static EquatableArray<string> Of(Service service)
    {
        var hosts = service.Scrape.Hosts.IsEmpty ? [service.Name] : service.Scrape.Hosts;
        return [.. hosts.Select(host => host.Contains(':', StringComparison.Ordinal) ? host : $"{host}:{service.Scrape.Port}")];
    }
}
