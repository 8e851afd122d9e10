namespace DashGen.PromQL;

/// <summary>Counter without rate.</summary>
internal static class CounterWithoutRate
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1004",
        "counter without rate",
        "A counter only grows, and starts again at 0 with its process. Its value says how long the process has run, and a ratio"
            + " of two counters no longer moves after some weeks. What is wanted is how fast it grows.",
        Wrong: "http_requests_total > 1000",
        Right: "rate(http_requests_total[5m]) > 10") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var selector in context.All<VectorSelector>())
        {
            var facts = context[selector];
            if (facts.Kind != SampleKind.Counter || facts.Histogram == HistogramForm.Native || facts.Part == MetricPart.Buckets || IsUsedWell(context, selector))
            {
                continue;
            }

            var name = MetricNames.Of(selector) ?? "the counter";
            context.Report(
                context.Options.Use == ExpressionUse.Panel && ReferenceEquals(context.Root.Bare, selector) ? FindingSeverity.Warning : FindingSeverity.Error,
                selector,
                $"{name} is a counter: its value only grows",
                $"take how fast it grows, rate({name}[5m]), or how much, increase({name}[1h])");
        }
    }

    // Whether it exists or when it changed can be asked of a counter too.
    static bool IsUsedWell(CheckContext context, Expr node)
    {
        switch (context.Around(node))
        {
            case MatrixSelector:
                return true;
            case Call { Function: var function }:
                return function.Labels == FunctionLabels.OfEqualMatchers || function == Functions.Timestamp || function == Functions.StartTimestamp;
            case Aggregation { Op: var op } aggregation when op == Aggregations.Count || op == Aggregations.Group || op == Aggregations.CountValues:
                return true;
            case Aggregation aggregation:
                return IsUsedWell(context, aggregation);
            case Binary { Op: BinaryOp.Unless } born when IsEarlier(born.Right, node):
                // What did not exist then has grown since by what it is.
                return true;
            case Binary { Op: BinaryOp.And or BinaryOp.Unless } set:
                return !ReferenceEquals(set.Left.Bare, node) || IsUsedWell(context, set);
            case Binary { Op: BinaryOp.Or } set:
                return IsUsedWell(context, set);
            case Binary { Op: BinaryOp.Subtract } difference:
                // A difference to the past is growth, done by hand.
                return difference.Descendants().Any(part => part is VectorSelector { Offset: not null });
            case Subquery subquery:
                return context.Around(subquery) is Call { Function.Input: FunctionInput.Counter };
            default:
                return false;
        }
    }

    // Whether one is of the other's series, at an earlier time.
    static bool IsEarlier(Expr one, Expr other) => one.Descendants().OfType<VectorSelector>().Any(then =>
        then.Offset is not null && other.Descendants().OfType<VectorSelector>().Any(now => MetricNames.Of(now) == MetricNames.Of(then)));
}
