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
        foreach (var (_, bundle) in context.Services)
        {
            var used = bundle.Service.Signals.Concat(bundle.Service.Objectives).SelectMany(signal => signal.Read(bundle.Service)).Select(metric => metric.ListedName).ToHashSet();

            // A name that was misspelt in a signal is told of there.
            used.UnionWith(UnknownMetric.Unlisted(bundle.Service).Select(use => Nearest.To(use.Name, bundle.Service.Metrics.Select(metric => metric.Name))).OfType<string>());
            foreach (var metric in bundle.Service.Metrics.Where(metric => !used.Contains(metric.Name)))
            {
                context.Report(rule, metric.Location, $"{metric.Name} is exposed by {bundle.Service.Name} and never shown", "show it with a signal, or take it off the list");
            }
        }
    }
}
