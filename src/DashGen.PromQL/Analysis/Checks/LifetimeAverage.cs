namespace DashGen.PromQL;

/// <summary>Average since the start.</summary>
internal static class LifetimeAverage
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1031",
        "average since the start",
        "The sum over the count of a histogram is the mean of all observations since the process started, and hardly moves "
            + "after a day. The rates of both give the mean of the last minutes.",
        Wrong: "request_duration_seconds_sum / request_duration_seconds_count",
        Right: "rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m])") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.All<Binary>())
        {
            if (binary.Op == BinaryOp.Divide && Raw(binary.Left) is { } sum && Raw(binary.Right) is { } count
                && MetricNames.Of(sum) is { } left && MetricNames.Of(count) is { } right
                && left.EndsWith("_sum", StringComparison.Ordinal) && right == left[..^4] + "_count")
            {
                context.Error(binary, $"this is the mean of {left[..^4]} since the process started", $"take what came in lately: rate({left}[5m]) / rate({right}[5m])");
            }
        }
    }

    static VectorSelector? Raw(Expr side) => side switch
    {
        Paren paren => Raw(paren.Inner),
        Aggregation { Op: var op } aggregation when op == Aggregations.Sum => Raw(aggregation.Inner),
        VectorSelector selector => selector,
        _ => null,
    };
}
