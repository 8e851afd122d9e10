namespace DashGen;

/// <summary>a metric is listed twice.</summary>
static class DuplicateMetric
{
    public static Rule Rule { get; } = new(
        "DG2001",
        DiagnosticSeverity.Error,
        "a metric is listed twice",
        """
        Two metrics of one name in one service: nobody can tell which labels and unit a query means. Remove one, or give it
        the name that the service really exposes.
        """,
        """
        Metrics = [Requests, Requests]      // DG2001
        Metrics = [Requests, Duration]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var twice in bundle.Service.Metrics.GroupBy(metric => metric.Name).Where(same => same.Count() > 1))
            {
                var last = twice.Last();
                context.Report(rule, last.Location, $"the metric {last.Name} is listed twice in {bundle.Service.Name}", $"the other is at {twice.First().Location}");
            }

            foreach (var observing in bundle.Service.Metrics.Where(metric => metric.Observes))
            {
                var kind = observing.Kind == MetricKind.Summary ? "summary" : "histogram";
                foreach (var part in bundle.Service.Metrics.Where(metric => metric.Name != observing.Name && observing.Exposes(metric.Name)))
                {
                    context.Report(rule, part.Location, $"{part.Name} is a series of the {kind} {observing.Name}, which is listed too", $"remove it: Observations and Total of the {kind} are its count and its sum");
                }
            }
        }
    }
}
