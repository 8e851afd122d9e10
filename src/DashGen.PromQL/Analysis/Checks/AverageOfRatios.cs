using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>Average of ratios.</summary>
internal static class AverageOfRatios
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1018",
        "average of ratios",
        "The mean of ratios, means or quantiles counts a target with one request as much as one with a million. Sum both sides "
            + "first, and divide then; a quantile comes from summed buckets. Shares of what each instance has do not add up at all, and neither do temperatures, voltages or frequencies.",
        Wrong: "avg(rate(errors_total[5m]) / rate(requests_total[5m]))",
        Right: "sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))") { Run = Run };

    /// <summary>Units of which two make no more than one: two rooms of 20 °C are not 40 °C warm.</summary>
    static readonly FrozenSet<string> NeverAddUp = FrozenSet.Create(StringComparer.Ordinal, "°C", "℃", "°F", "℉", "Hz", "V", "dB", "dBm", "%", "rpm", "pH", "bar", "hPa");

    static void Run(CheckContext context)
    {
        foreach (var aggregation in context.All<Aggregation>())
        {
            if (aggregation.Op != Aggregations.Avg && aggregation.Op != Aggregations.Sum)
            {
                continue;
            }

            var facts = context[aggregation.Inner];
            var inner = aggregation.Inner.Bare;
            var what = inner switch
            {
                Binary { Op: BinaryOp.Divide } division when IsOfCounters(context, division) => facts.Derivation == Derivation.Mean ? "means" : "ratios",
                Call { Function: var function } when function == Functions.HistogramQuantile => "quantiles",
                Call { Function: var function } when function == Functions.HistogramAvg => "means",
                VectorSelector when facts is { Derivation: Derivation.Quantile } => "quantiles",
                _ => null,
            };
            if (what is null && aggregation.Op == Aggregations.Sum && inner is VectorSelector && facts is { Unit.Dimension: Dimension.Ratio, Kind: SampleKind.Gauge, Metric.Name: var share } && MergesInstances(context, aggregation) && context.Around(aggregation) is not Binary { Op: BinaryOp.Divide })
            {
                context.Warning(aggregation, $"the sum of what {share} is on each instance is no share of anything", "take the largest, max(…), or the mean, avg(…)");
            }

            if (aggregation.Op == Aggregations.Sum && facts is { Unit: { Dimension: Dimension.Other, PerSecond: false, Symbol: var symbol }, Kind: SampleKind.Gauge } && NeverAddUp.Contains(symbol) && Merged(context, aggregation) is { } label)
            {
                context.Warning(aggregation, $"{symbol} of several series do not add up, and the sum takes those together that differ in {label}", "keep the label, or take the largest, max(…), the least, min(…), or the mean, avg(…)");
            }

            if (what is not null)
            {
                context.Warning(aggregation, $"{aggregation.Op} of {what} counts every series the same, however little it had to do",
                    what switch
                    {
                        "quantiles" when inner is VectorSelector => "take that of the worst, max(…): those of several processes cannot be put together",
                        "quantiles" => "take the quantile of the summed buckets: histogram_quantile(…, sum by (le) (rate(…)))",
                        _ => "divide sums: sum(…) / sum(…)",
                    });
            }
        }
    }

    /// <summary>A label in which series differ that an aggregation makes one; null where there is none.</summary>
    static string? Merged(CheckContext context, Aggregation aggregation)
    {
        var labels = context[aggregation.Inner].Labels.Known.Select(label => label.Key);
        return labels.Where(label => label != LabelMatcher.MetricName && Merges(context, aggregation, label)).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    static bool Merges(CheckContext context, Aggregation aggregation, string label) =>
        context[aggregation.Inner].Labels[label] is { Presence: not Presence.Never, AtMost: not 1 } && context[aggregation].Labels[label].Presence == Presence.Never;

    // Each instance has a whole of its own; states and parts within one may well add up.
    static bool MergesInstances(CheckContext context, Aggregation aggregation) => Merges(context, aggregation, "instance");

    static bool IsOfCounters(CheckContext context, Binary division) =>
        IsGrowth(context, division.Left) && IsGrowth(context, division.Right);

    static bool IsGrowth(CheckContext context, Expr side) =>
        context[side].Derivation == Derivation.Growth || side.Descendants().Any(node => node is Call { Function.Input: FunctionInput.Counter });
}
