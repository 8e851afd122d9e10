namespace DashGen.PromQL;

/// <summary>Native against classic histograms.</summary>
internal static class HistogramFormMismatch
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1028",
        "native against classic histograms",
        "A native histogram is one series whose samples are histograms: it has no _bucket, and no le to keep. A classic one has"
            + " no such samples, so histogram_count, histogram_sum and their kin give nothing.",
        Wrong: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))",
        Right: "histogram_quantile(0.95, sum(rate(request_duration_seconds[5m])))") { Run = Run };

    /// <remarks>https://github.com/prometheus/prometheus/pull/16095.</remarks>
    static readonly PrometheusVersion ClassicFraction = new(3, 4);

    static void Run(CheckContext context)
    {
        foreach (var selector in context.All<VectorSelector>())
        {
            if (context.Options.Metrics is { } metrics && MetricNames.Of(selector) is { } name && Suffix(name) is { } suffix
                && metrics.Find(name, out _).Count == 0 && metrics.Find(name[..^suffix.Length], out _) is [{ Kind: MetricKind.NativeHistogram }, ..])
            {
                context.Error(selector, $"{name[..^suffix.Length]} is a native histogram: it has no {suffix}",
                    suffix == "_bucket" ? $"write {name[..^suffix.Length]}, without le" : $"write histogram{suffix}(rate({name[..^suffix.Length]}[5m]))");
            }
        }

        foreach (var call in context.All<Call>())
        {
            if (call.Function == Functions.HistogramFraction && context.Options.Version < ClassicFraction && context[call.Arguments[2]] is { Histogram: HistogramForm.Classic, Metric: not null } classic)
            {
                context.Error(call, $"{call.Function} takes classic histograms since Prometheus {ClassicFraction}, and gives nothing for {classic.Metric.Name} before", "divide the buckets by the count: sum(rate(…_bucket{le=\"…\"}[5m])) / sum(rate(…_count[5m]))");
            }

            if (call.Function.Input == FunctionInput.NativeHistogram && context[call.Arguments[0]] is { Histogram: HistogramForm.Classic or HistogramForm.None, Type: ExprType.InstantVector, Metric: not null } facts)
            {
                context.Error(call, $"{call.Function} is for native histograms, and {facts.Metric.Name} is none", $"a classic histogram has {facts.Metric.Name}_sum and {facts.Metric.Name}_count");
            }
        }

        foreach (var aggregation in context.All<Aggregation>())
        {
            if (aggregation.Grouping is { IsWithout: false } grouping && context[aggregation.Inner].Histogram == HistogramForm.Native && grouping.Labels.Any(label => label.Text == "le"))
            {
                context.Warning(aggregation, "a native histogram has no label le", "leave le out");
            }
        }
    }

    static string? Suffix(string name) =>
        name.EndsWith("_bucket", StringComparison.Ordinal) ? "_bucket"
        : name.EndsWith("_sum", StringComparison.Ordinal) ? "_sum"
        : name.EndsWith("_count", StringComparison.Ordinal) ? "_count" : null;
}
