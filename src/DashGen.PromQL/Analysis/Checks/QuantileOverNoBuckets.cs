namespace DashGen.PromQL;

/// <summary>Histogram_quantile over something else.</summary>
internal static class QuantileOverNoBuckets
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1009",
        "histogram_quantile over something else",
        "Only buckets with le, or a native histogram, hold a distribution. Over the sum, the count or any other metric, nothing"
            + " comes out.",
        Wrong: "histogram_quantile(0.95, rate(request_duration_seconds_sum[5m]))",
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
            if (context[buckets] is not { Histogram: HistogramForm.None, Type: ExprType.InstantVector })
            {
                continue;
            }

            var name = buckets.Descendants().OfType<VectorSelector>().Select(MetricNames.Of).FirstOrDefault(found => found is not null);
            if (name is not null && context.Options.Metrics is { } metrics && metrics.Find(name, out var part).Count > 0)
            {
                var histogram = part is MetricPart.Sum or MetricPart.Count ? name[..name.LastIndexOf('_')] + "_bucket" : null;
                context.Error(buckets, $"{call.Function} needs buckets, and {name} has none",
                    histogram is not null && metrics.Find(histogram, out _).Count > 0 ? $"the buckets are {histogram}" : "take a histogram, or avg_over_time of this one");
            }
        }
    }
}
