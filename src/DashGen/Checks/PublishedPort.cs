namespace DashGen;

/// <summary>a published port stands where the container's is meant.</summary>
static class PublishedPort
{
    public static Rule Rule { get; } = new(
        "DG2022",
        DiagnosticSeverity.Error,
        "a published port stands where the container's is meant",
        """
        Containers reach each other at the port that the process listens on. The port that the host publishes for it is for calls from
        outside, and a host publishes each port once. A scraper that takes the published one is refused.
        """,
        """
        Scrape = new(Port: 8081) { Published = 8080 }      // DG2022 where another service is published at 8080
        Scrape = new(Port: 8080) { Published = 8081 }
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            var published = Own(stack.Stack).ToList();
            foreach (var service in stack.Services.Select(bundle => bundle.Service))
            {
                foreach (var host in service.Scrape.Hosts.Where(host => IsAt(host, service.Scrape.Published) && service.Scrape.Published != service.Scrape.Port))
                {
                    context.Report(rule, service.Location, $"the target {host} is at the port that the host publishes for {service.Name}", $"the scraper takes the container's: {host[..host.LastIndexOf(':')]}, which is at {service.Scrape.Port}");
                }

                if (service.Scrape.Published is { } port)
                {
                    // A service that is listed twice is told of as that.
                    if (published.Find(other => other.Port == port) is { Name: { } other } && other != service.Name)
                    {
                        context.Report(rule, service.Location, $"{port} is published for {other} already", $"is {port} the port of {service.Name}'s container, and {service.Scrape.Port} the published one?");
                    }

                    published.Add((port, service.Name));
                }
            }
        }
    }

    static IEnumerable<(int Port, string Name)> Own(Stack stack) =>
    [
        stack.Mimir is { } mimir ? (mimir.Url.Port, "Mimir") : (stack.Published.Prometheus, "Prometheus"),
        (stack.Published.Alertmanager, "Alertmanager"),
        (stack.Published.Grafana, "Grafana"),
    ];

    static bool IsAt(string host, int? port) => port is { } number && host.EndsWith($":{number}", StringComparison.Ordinal);
}
