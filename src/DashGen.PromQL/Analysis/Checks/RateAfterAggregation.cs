namespace DashGen.PromQL;

/// <summary>Rate of an aggregate.</summary>
internal static class RateAfterAggregation
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1007",
        "rate of an aggregate",
        "A sum of counters falls when one process restarts, and rate takes that fall for a restart of all of them: a spike that"
            + " never was. Take the rate of each series first, and aggregate it then.",
        Wrong: "rate(sum(http_requests_total)[5m:])",
        Right: "sum(rate(http_requests_total[5m]))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var call in context.All<Call>())
        {
            if (call.Function.Input == FunctionInput.Counter && call.Function != Functions.Resets
                && call.Arguments is [Subquery subquery] && subquery.Inner.Bare is Aggregation or Binary { Op: BinaryOp.Add or BinaryOp.Or }
                && !subquery.Inner.Descendants().Any(node => node is Call { Function.Input: FunctionInput.Counter }))
            {
                context.Error(call, $"{call.Function} of an aggregate sees one restart as a restart of all", "take the rate of each series first: sum(rate(…[5m]))");
            }
        }
    }
}
