namespace DashGen.PromQL;

/// <summary>Quantile outside 0 to 1.</summary>
internal static class QuantileOutOfRange
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1011",
        "quantile outside 0 to 1",
        "A quantile is a share: 0.95, not 95. Below 0 the result is -Inf and above 1 it is +Inf, whatever the data.",
        Wrong: "histogram_quantile(95, sum by (le) (rate(request_duration_seconds_bucket[5m])))",
        Right: "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function == Functions.HistogramQuantile || call.Function == Functions.QuantileOverTime)
            {
                Look(context, call.Arguments[0]);
            }
            else if (call.Function == Functions.HistogramQuantiles)
            {
                foreach (var quantile in call.Arguments.Skip(2))
                {
                    Look(context, quantile);
                }
            }
        }

        foreach (var aggregation in context.All<Aggregation>())
        {
            if (aggregation.Op == Aggregations.Quantile && aggregation.Parameter is { } quantile)
            {
                Look(context, quantile);
            }
        }
    }

    static void Look(CheckContext context, Expr quantile)
    {
        var range = context[quantile].Range;
        if (range.IsExact && range.Min is < 0 or > 1)
        {
            context.Error(quantile, $"{quantile} is no quantile: it lies between 0 and 1", range.Min is >= 2 and <= 100 ? $"write {new NumberLiteral(range.Min / 100)}" : "0.95 leaves 5 % above");
        }
    }
}
