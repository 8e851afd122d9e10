namespace DashGen;

/// <summary>The addresses of a service that Prometheus scrapes.</summary>
static class ScrapeTargets
{
    /// <summary>Each target as <c>host:port</c>, which is also its label <c>instance</c>.</summary>
    public static EquatableArray<string> Of(Service service)
    {
        var hosts = service.Scrape.Hosts.IsEmpty ? [service.Name] : service.Scrape.Hosts;
        return [.. hosts.Select(host => HasPort(host) ? host : $"{host}:{service.Scrape.Port}")];
    }

    /// <summary>Colons within brackets are those of an IPv6 address.</summary>
    static bool HasPort(string host) => host.LastIndexOf(':') > host.LastIndexOf(']');
}
