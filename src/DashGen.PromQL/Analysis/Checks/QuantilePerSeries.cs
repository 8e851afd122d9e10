namespace DashGen.PromQL;

/// <summary>Quantile of each series by itself.</summary>
internal static class QuantilePerSeries
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1038",
        "quantile of each series by itself",
        "Without an aggregation, histogram_quantile gives one quantile for every process, route and method: many lines of one "
            + "name, each of few observations, and an alert for each. What is wanted is the quantile of all of them.",
        Wrong: "histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m]))",
        Right: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function != Functions.HistogramQuantile || call.Arguments[1].Bare is not Call { Function.Input: FunctionInput.Counter } rate)
            {
                continue;
            }

            var many = context[rate].Labels.Known.Where(pair => pair.Key is not ("le" or "job" or LabelMatcher.MetricName) && pair.Value is { Presence: Presence.Surely, IsMany: true }).Select(pair => pair.Key).ToList();
            if (many.Count > 0 && context.Around(call) is not Aggregation)
            {
                var isNative = context[rate].Histogram == HistogramForm.Native;
                context.Warning(call, $"this is one quantile for each {string.Join(", ", many)}", $"aggregate first: histogram_quantile({call.Arguments[0]}, sum{(isNative ? "" : " by (le) ")}({rate}))");
            }
        }
    }
}
