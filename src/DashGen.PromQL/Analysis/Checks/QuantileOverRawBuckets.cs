namespace DashGen.PromQL;

/// <summary>Quantile of raw buckets.</summary>
internal static class QuantileOverRawBuckets
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1010",
        "quantile of raw buckets",
        "The buckets of a classic histogram are counters. Without rate, the quantile is one of all observations since the "
            + "process started, and hardly moves.",
        Wrong: "histogram_quantile(0.95, request_duration_seconds_bucket)",
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
            if (context[buckets] is { Kind: SampleKind.Counter, Histogram: HistogramForm.Classic or HistogramForm.Native } facts)
            {
                context.Error(
                    buckets,
                    "these are counts since the process started",
                    facts.Histogram == HistogramForm.Native ? "take what came in lately: sum(rate(…[5m]))" : "take what came in lately: sum by (le) (rate(…[5m]))");
            }
        }

        foreach (var selector in context.All<VectorSelector>())
        {
            if (context[selector] is { Part: MetricPart.Buckets } && ReferenceEquals(context.Root.Bare, selector))
            {
                context.Error(selector, "buckets are counters, one for each bound", "a quantile of them: histogram_quantile(0.95, sum by (le) (rate(…[5m])))");
            }
        }
    }
}
