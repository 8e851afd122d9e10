namespace DashGen;

/// <summary>a metric is listed and never shown.</summary>
static class UnusedMetric
{
    public static Rule Rule { get; } = new(
        "DG2005",
        DiagnosticSeverity.Warning,
        "a metric is listed and never shown",
        """
        A service exposes it, and nobody would ever see it. Show it with a signal, or stop listing it.
        """,
        """
        Metrics = [Requests, Duration], Signals = [Traffic(Requests)]      // DG2005 for Duration
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            var elsewhere = MetricOwner.ReadElsewhere(stack.Stack);
            foreach (var service in stack.Services.Select(bundle => bundle.Service))
            {
                var used = service.Signals.Concat(service.Objectives).SelectMany(signal => signal.Read(stack.Stack, service)).Concat(elsewhere[service.Name].Select(read => read.Metric))
                    .Select(metric => metric.ListedName).ToHashSet();

                // A name that was misspelt in a signal is told of there.
                used.UnionWith(UnknownMetric.Unlisted(stack.Stack, service).Select(use => Nearest.To(use.Series.Name ?? "", service.Metrics.Select(metric => metric.Name))).OfType<string>());
                foreach (var metric in service.Metrics.Where(metric => !used.Contains(metric.Name)))
                {
                    context.Report(rule, metric.Location, $"{metric.Name} is exposed by {service.Name} and never shown", "show it with a signal, or take it off the list");
                }
            }
        }
    }
}
