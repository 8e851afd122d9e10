namespace DashGen.PromQL;

/// <summary>A series divided by itself.</summary>
internal static class DivisionByItself
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1020",
        "a series divided by itself",
        "Without an aggregation a series is divided by the one whose labels are all equal: itself. A share that was meant, of "
            + "errors in all requests, is then 1 for every error and nothing for the rest.",
        Wrong: "rate(http_requests_total{status=\"500\"}[5m]) / rate(http_requests_total[5m])",
        Right: "sum(rate(http_requests_total{status=\"500\"}[5m])) / sum(rate(http_requests_total[5m]))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.BetweenVectors)
        {
            if (binary.Op is not (BinaryOp.Divide or BinaryOp.Subtract) || binary.Matching is not null
                || Plain(binary.Left) is not { } left || Plain(binary.Right) is not { } right || left.Name is null || left.Name != right.Name
                || Equals(left.Offset, right.Offset) is false || Range(binary.Left) != Range(binary.Right))
            {
                continue;
            }

            if (right.Matchers.All(left.Matchers.Contains) || left.Matchers.All(right.Matchers.Contains))
            {
                context.Error(binary, $"every series of {left.Name} is {(binary.Op == BinaryOp.Divide ? "divided by itself: always 1" : "subtracted from itself: always 0")}",
                    binary.Op == BinaryOp.Divide ? "aggregate both sides: sum(…) / sum(…)" : "compare with the past: … - … offset 1h");
            }
        }
    }

    static VectorSelector? Plain(Expr side) => side switch
    {
        Paren paren => Plain(paren.Inner),
        VectorSelector selector => selector,
        Call { Arguments: [MatrixSelector matrix] } => matrix.Vector with { Offset = matrix.Offset },
        _ => null,
    };

    static string? Range(Expr side) => side.Bare is Call { Arguments: [MatrixSelector matrix] } call ? $"{call.Function} {matrix.Range}" : null;
}
