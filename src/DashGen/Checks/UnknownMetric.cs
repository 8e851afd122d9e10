namespace DashGen;

/// <summary>a metric is used that the service does not list.</summary>
static class UnknownMetric
{
    public static Rule Rule { get; } = new(
        "DG2004",
        DiagnosticSeverity.Error,
        "a metric is used that the service does not list",
        """
        A service lists all that it exposes. A signal or objective on any other metric would make an empty panel and an alert that
        cannot fire. Add the metric to Metrics, or use one that is there.
        """,
        """
        Metrics = [Requests], Signals = [Latency(Duration, …)]      // DG2004
        Metrics = [Requests, Duration], Signals = [Latency(Duration, …)]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var service = bundle.Service;
            var listed = service.Metrics.Select(metric => metric.Name).ToHashSet();
            foreach (var signal in service.Signals.Concat(service.Objectives))
            {
                foreach (var metric in signal.Metrics.Where(metric => !listed.Contains(metric.ListedName)).DistinctBy(metric => metric.Name))
                {
                    context.Report(rule, signal.Location, $"{metric.Name} is not among the metrics of {service.Name}", Nearest.To(metric.Name, listed) is { } near ? $"add it to Metrics, or did you mean {near}?" : "add it to Metrics");
                }
            }
        }
    }
}
