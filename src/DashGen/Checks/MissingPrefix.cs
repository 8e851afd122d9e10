namespace DashGen;

/// <summary>a metric's name does not begin as its service's do.</summary>
static class MissingPrefix
{
    public static Rule Rule { get; } = new(
        "DG2031",
        DiagnosticSeverity.Error,
        "a metric's name does not begin as its service's do",
        """
        A library that is told a prefix puts it before every name that it registers, once. A name without it, or with it twice, is one that
        the service does not expose: panels on it are empty, and alerts on it are silent. Make the name of the prefix
        (Prefix + "process_cpu_seconds_total"), or list it in Without where the service's own code registers it apart from the library.
        """,
        """
        Prefix = new("prod_e_"), Metrics = [new Gauge("nodejs_heap_size_used_bytes", …)]      // DG2031
        Prefix = ProdE, Metrics = [new Gauge(ProdE + "nodejs_heap_size_used_bytes", …)]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            if (bundle.Service.Prefix is not { } prefix)
            {
                continue;
            }

            foreach (var metric in bundle.Service.Metrics)
            {
                var has = metric.Name.StartsWith(prefix.Text, StringComparison.Ordinal);
                var exempt = prefix.Without.Contains(metric.Name);
                if (!has && !exempt)
                {
                    context.Report(rule, metric.Location, $"{metric.Name} does not begin with {prefix.Text}, which {bundle.Service.Name} puts before its metrics", $"write {prefix + metric.Name}, or list it in Without");
                }
                else if (has && metric.Name.StartsWith(prefix + prefix.Text, StringComparison.Ordinal))
                {
                    context.Report(rule, metric.Location, $"{metric.Name} begins with {prefix.Text} twice", $"write {metric.Name[prefix.Text.Length..]}");
                }
            }

            foreach (var name in prefix.Without.Where(name => bundle.Service.Metrics.All(metric => metric.Name != name)))
            {
                context.Report(rule, prefix.Location, $"{name} is listed as one without {prefix.Text} and is no metric of {bundle.Service.Name}", Nearest.Hint(name, bundle.Service.Metrics.Select(metric => metric.Name)));
            }
        }
    }
}
