namespace DashGen.PromQL;

/// <summary>Histogram_quantile without le.</summary>
internal static class QuantileWithoutBuckets
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1008",
        "histogram_quantile without le",
        "histogram_quantile needs the label le, which holds the bounds of the buckets. Where an aggregation has dropped it, "
            + "nothing comes out; where none has aggregated, one line for each series comes out.",
        Wrong: "histogram_quantile(0.95, sum(rate(request_duration_seconds_bucket[5m])))",
        Right: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function.Input != FunctionInput.Histogram)
            {
                continue;
            }

            var buckets = call.Function == Functions.HistogramQuantiles ? call.Arguments[0] : call.Arguments[^1];
            var facts = context[buckets];
            var le = facts.Labels["le"];
            if (facts.Histogram is HistogramForm.Native || le.Presence != Presence.Never)
            {
                continue;
            }

            if (facts.Histogram == HistogramForm.Unknown && DroppedBy(le.Reason) is null)
            {
                continue;
            }

            if (facts.Histogram == HistogramForm.Unknown && buckets.Descendants().OfType<VectorSelector>().All(selector => MetricNames.Of(selector)?.EndsWith("_bucket", StringComparison.Ordinal) != true))
            {
                // It may be a native histogram, which needs no le.
                continue;
            }

            if (DroppedBy(le.Reason) is { } by)
            {
                context.Error(buckets, $"{call.Function} needs the label le, which was {by}", "keep it: sum by (le) (…), or without (…) of other labels");
            }
        }
    }

    static string? DroppedBy(string reason) => reason.StartsWith("dropped by", StringComparison.Ordinal) ? reason : null;
}
