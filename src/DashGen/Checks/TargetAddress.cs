namespace DashGen;

/// <summary>what Prometheus is to reach is no host and port.</summary>
static class TargetAddress
{
    public static Rule Rule { get; } = new(
        "DG2035",
        DiagnosticSeverity.Error,
        "what Prometheus is to reach is no host and port",
        """
        An instance is scraped at a host and a port, without a scheme and without a path: the path is the Path of the scrape. An
        Alertmanager is told at such an address too. Prometheus refuses what has more, and takes a port that does not exist and never gets
        an answer. Where an exporter measures for others, it is the host, and they are its targets. One page is scraped once: as two jobs its series are there twice, and each job's alerts tell of the other's trouble.
        """,
        """
        Hosts = ["http://shop-1/metrics"]      // DG2035
        Hosts = ["shop-1", "shop-2:9090"]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks.Select(bundle => bundle.Stack))
        {
            foreach (var alertmanager in stack.Alertmanagers.Where(address => !HostAndPort.Is(address)))
            {
                context.Report(rule, stack.Location, $"the Alertmanager {Quoted.Text(alertmanager)} is no host and port", "write alertmanager:9093 or the like");
            }

            var pages = stack.Services.SelectMany(service => ScrapeTargets.Of(service).Distinct().Select(target => (Service: service, Page: target.ToLowerInvariant() + service.Scrape.Path)));
            foreach (var shared in pages.GroupBy(one => one.Page, one => one.Service).Where(same => same.Count() > 1 && same.Select(service => service.Name).Distinct().Count() > 1))
            {
                context.Report(rule, shared.Last().Location, $"{shared.Key} is scraped by {Words.List([.. shared.Select(service => service.Name)])}", "state where each of them is, or make one service of them");
            }
        }

        foreach (var (_, bundle) in context.Services)
        {
            var scrape = bundle.Service.Scrape;
            if (!scrape.Targets.IsEmpty && scrape.Hosts.Count > 1)
            {
                context.Report(rule, bundle.Service.Location, $"{bundle.Service.Name} has targets and {Words.Count(scrape.Hosts.Count, "host")}, of which one at most is asked for them", "make a service of each exporter");
            }

            if (!scrape.Targets.IsEmpty && scrape.Health is not null)
            {
                context.Report(rule, bundle.Service.Location, $"the targets of {bundle.Service.Name} are asked for by their exporter, and have no health endpoint beside it", "leave Health out");
            }

            if (!scrape.Targets.IsEmpty && scrape.Parameters.Contains("target"))
            {
                context.Report(rule, bundle.Service.Location, $"the path {Quoted.Text(scrape.Path)} asks for a target, and so do the targets", "leave it out of the path");
            }

            foreach (var target in scrape.Targets.Where(target => target.Length == 0 || target.Any(char.IsWhiteSpace)))
            {
                context.Report(rule, bundle.Service.Location, $"{Quoted.Text(target)} is no target", "write what the exporter is asked for: https://shop.example.com/");
            }

            foreach (var twice in ScrapeTargets.Of(bundle.Service).GroupBy(target => target).Where(same => same.Count() > 1))
            {
                context.Report(rule, bundle.Service.Location, $"{Quoted.Text(twice.Key)} is stated twice", "state every instance once; another was most likely meant");
            }

            foreach (var target in ScrapeTargets.Hosts(bundle.Service).Where(target => !HostAndPort.Is(target)))
            {
                context.Report(rule, bundle.Service.Location, $"{Quoted.Text(target)} is no host and port", "write a name or an address, and a port from 1 to 65535 where it is not that of the Scrape");
            }
        }
    }
}
