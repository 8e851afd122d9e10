namespace DashGen.PromQL;

/// <summary>Comparison that is always true or false.</summary>
internal static class ConstantComparison
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1016",
        "comparison that is always true or false",
        "A value that cannot lie on the other side of the threshold makes an alert that fires for ever or never, and a filter "
            + "that keeps everything or nothing.",
        Wrong: "rate(http_requests_total[5m]) >= 0",
        Right: "rate(http_requests_total[5m]) > 0.1") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.All<Binary>())
        {
            if (!binary.Op.IsComparison())
            {
                continue;
            }

            var (left, right) = (context[binary.Left], context[binary.Right]);
            if (left.Type == ExprType.Scalar && right.Type == ExprType.Scalar && left.Range.IsExact && right.Range.IsExact && IsIntended(binary))
            {
                continue;
            }

            if (left.Derivation == Derivation.Quantile && left.Part == MetricPart.Whole && left.Metric is { Kind: MetricKind.Histogram })
            {
                // Said by the check of thresholds beyond the buckets.
                continue;
            }

            if (Outcome(binary.Op, left.Range, right.Range) is { } always && !(always && context.Options.Use == ExpressionUse.Alert && CountsPicked(binary.Left)))
            {
                // A guard that is always true, such as count(x) > 0 behind "and", does no harm.
                context.Report(always && context.Around(binary) is not null ? FindingSeverity.Warning : FindingSeverity.Error, binary, $"this is always {(always ? "true" : "false")}: the left side is {left.Range}, the right side {right.Range}",
                    always ? "take the comparison out, or raise the threshold"
                    : binary.Op == BinaryOp.Equal && right.Range.IsExact && right.Range.Min == 0 && left.Range.Min > 0 ? "where there is nothing to count there is no series: absent(…) asks for that"
                    : left.Range.IsExact ? "there is one value only that it can have: count(…) asks how many there are"
                    : left.Range.Max == 1 ? "check the unit of the threshold: a ratio of 5 % is 0.05"
                    : "choose a number that the left side can have");
            }
            else if (context.Options.Use == ExpressionUse.Alert && IsMeetingNothing(binary, left, right))
            {
                context.Warning(binary, "this is true of everything that is not negative, 0 included", "> 0 is most likely meant; compare with a number below 0 where values may be negative");
            }
        }
    }

    // How many are picked is at least 1 wherever there is a number: the alert is on there being one.
    static bool CountsPicked(Expr expr) => expr is Aggregation { Op: var op } && op == Aggregations.Count
        && expr.Descendants().Any(part => part is Binary { ReturnBool: false } picked && picked.Op.IsComparison());

    // What counts things, or measures them, is hardly ever below 0; a difference or a slope may be.
    static bool IsMeetingNothing(Binary binary, NodeFacts left, NodeFacts right) =>
        binary is { Op: BinaryOp.GreaterOrEqual, ReturnBool: false } && right.Range.IsExact && right.Range.Min == 0 && left is { Kind: SampleKind.Gauge, Unit.Dimension: Dimension.Count }
        && binary.Left.Descendants().All(part => part is VectorSelector or Aggregation or Paren);

    // "1 == bool 1" is how people write a switch.
    static bool IsIntended(Binary binary) => binary.ReturnBool;

    static bool? Outcome(BinaryOp op, ValueRange left, ValueRange right)
    {
        if (left.MayBeNaN || right.MayBeNaN)
        {
            // No number is neither above nor below, so nothing is always true; what is false without it stays false.
            return Outcome(op, left with { MayBeNaN = false }, right with { MayBeNaN = false }) == false && op != BinaryOp.NotEqual ? false : null;
        }

        return op switch
        {
            BinaryOp.Greater => left.Min > right.Max ? true : left.Max <= right.Min ? false : null,
            BinaryOp.GreaterOrEqual => left.Min >= right.Max ? true : left.Max < right.Min ? false : null,
            BinaryOp.Less => left.Max < right.Min ? true : left.Min >= right.Max ? false : null,
            BinaryOp.LessOrEqual => left.Max <= right.Min ? true : left.Min > right.Max ? false : null,
            BinaryOp.Equal => left.IsExact && right.IsExact && left.Min == right.Min ? true : left.Max < right.Min || left.Min > right.Max ? false : null,
            BinaryOp.NotEqual => left.Max < right.Min || left.Min > right.Max ? true : left.IsExact && right.IsExact && left.Min == right.Min ? false : null,
            _ => null,
        };
    }
}
