namespace DashGen;

/// <summary>buckets are not ascending.</summary>
static class BucketOrder
{
    public static Rule Rule { get; } = new(
        "DG2003",
        DiagnosticSeverity.Error,
        "buckets are not ascending",
        """
        A histogram's bounds must ascend, and all must be finite: Prometheus adds +Inf by itself. Out of order, quantiles are
        computed from the wrong neighbours.
        """,
        """
        Buckets = [0.1, 0.05, 1]      // DG2003
        Buckets = [0.05, 0.1, 1]
        """,
        Find)
    {
        Explains = ["DG1032", "DG3002", "DG3004"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var metric in bundle.Service.Metrics.Where(metric => metric.Kind == MetricKind.Histogram))
            {
                var buckets = metric.Schema.Buckets;
                if (buckets.IsEmpty || !double.IsFinite(buckets[^1]))
                {
                    context.Report(rule, metric.Location, $"{metric.Name} needs at least one bucket, all of them finite", "list the bounds that the service exposes, without +Inf");
                }

                for (var i = 1; i < buckets.Count; i++)
                {
                    if (!(buckets[i] > buckets[i - 1]))
                    {
                        context.Report(rule, metric.Location, $"the buckets of {metric.Name} do not ascend: {Words.Number(buckets[i])} follows {Words.Number(buckets[i - 1])}", "sort them as the service exposes them");
                        break;
                    }
                }
            }
        }
    }
}
