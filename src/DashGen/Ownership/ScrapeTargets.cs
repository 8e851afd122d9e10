using DashGen.Prometheus;

namespace DashGen;

/// <summary>The instances of a service, and where they are scraped.</summary>
static class ScrapeTargets
{
    /// <summary>Each instance as it stands in the label <c>instance</c>: its <c>host:port</c>, or what an exporter is asked for.</summary>
    public static EquatableArray<string> Of(Service service) => service.Scrape.Targets.IsEmpty ? Hosts(service) : service.Scrape.Targets;

    /// <summary>Each host that is scraped, as <c>host:port</c>.</summary>
    public static EquatableArray<string> Hosts(Service service)
    {
        var hosts = service.Scrape.Hosts.IsEmpty ? [service.Name] : service.Scrape.Hosts;
        return [.. hosts.Select(host => HasPort(host) ? host : $"{host}:{service.Scrape.Port}")];
    }

    /// <summary>What makes of an instance the exporter that is asked for it; nothing where instances are scraped themselves.</summary>
    public static EquatableArray<Relabeling> Relabeling(Service service) => service.Scrape.Targets.IsEmpty ? [] : ScrapeConfig.Asking(Hosts(service)[0]);

    /// <summary>Colons within brackets are those of an IPv6 address.</summary>
    static bool HasPort(string host) => host.LastIndexOf(':') > host.LastIndexOf(']');
}
