namespace DashGen;

/// <summary>a health probe cannot work as stated.</summary>
static class ProbeAddress
{
    public static Rule Rule { get; } = new(
        "DG2032",
        DiagnosticSeverity.Error,
        "a health probe cannot work as stated",
        """
        A probe asks http://INSTANCE, or https, followed by its path, so the path begins with a slash, and it is another one than that of the
        metrics: a probe of the page that hangs would hang with it, and tell nothing. The exporter is a host and a port.
        """,
        """
        Health = new("health")      // DG2032
        Health = new("/health")
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            if (bundle.Service.Scrape.Health is not { } health)
            {
                continue;
            }

            var at = bundle.Service.Location;
            if (!health.Path.StartsWith('/'))
            {
                context.Report(rule, at, $"the health probe's path {Quoted.Text(health.Path)} does not begin with /", "write /health or the like");
            }

            if (health.Path == bundle.Service.Scrape.Path)
            {
                context.Report(rule, at, $"the health probe of {bundle.Service.Name} asks for {health.Path}, which is the page of its metrics", "probe an endpoint that answers without gathering metrics");
            }

            if (!HostAndPort.Is(health.Exporter))
            {
                context.Report(rule, at, $"the exporter {Quoted.Text(health.Exporter)} is no host and port", "write blackbox-exporter:9115 or the like");
            }
        }
    }
}
