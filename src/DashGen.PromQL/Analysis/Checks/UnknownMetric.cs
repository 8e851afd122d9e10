namespace DashGen.PromQL;

/// <summary>Unknown metric.</summary>
internal static class UnknownMetric
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1001",
        "unknown metric",
        "A selector of a metric that does not exist gives nothing: the panel stays empty and the alert can never fire. Most "
            + "often the metric was renamed, its prefix doubled, or a suffix such as _total or _bucket forgotten.",
        Wrong: "rate(http_request_total[5m])",
        Right: "rate(http_requests_total[5m])") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Metrics is not { } metrics)
        {
            return;
        }

        foreach (var selector in context.All<VectorSelector>())
        {
            if (MetricNames.Of(selector) is not { } name || MetricIndex.IsSynthetic(name) || metrics.Find(name, out _).Count > 0)
            {
                continue;
            }

            if (name.Contains(':', StringComparison.Ordinal) && !metrics.HasRecorded)
            {
                // Nobody has said which series are recorded.
                continue;
            }

            if (metrics.IsWholeHistogram(name))
            {
                context.Error(selector, $"{name} is a classic histogram: no series has that name", $"its series are {name}_bucket, {name}_sum and {name}_count");
                continue;
            }

            var near = Nearest.To(name, metrics.Names);
            context.Error(selector, $"no metric is called {name}", near is null ? "list it in the catalogue, or take it out" : $"did you mean {near}?");
        }
    }
}
