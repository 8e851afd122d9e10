namespace DashGen.PromQL;

/// <summary>No number inside an aggregation.</summary>
internal static class NotANumber
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1019",
        "no number inside an aggregation",
        "Zero divided by zero is no number, and one such series makes a sum, a mean or a maximum of many no number too: a "
            + "service at rest blanks the whole panel. A comparison leaves such series out.",
        Wrong: "sum(rate(errors_total[5m]) / rate(requests_total[5m]))",
        Right: "sum(rate(errors_total[5m])) / sum(rate(requests_total[5m]))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.All<Binary>())
        {
            if (binary.Op is not (BinaryOp.Divide or BinaryOp.Modulo))
            {
                continue;
            }

            if (context[binary.Right].Range is { IsExact: true, Min: 0 })
            {
                context.Error(binary, "this divides by zero", "check the divisor");
            }
        }

        foreach (var aggregation in context.All<Aggregation>())
        {
            if ((aggregation.Op == Aggregations.Sum || aggregation.Op == Aggregations.Avg)
                && aggregation.Inner.Bare is Binary { Op: BinaryOp.Divide } division
                && context[division.Right] is { Type: ExprType.InstantVector, Range: { MayBeZero: true, Min: >= 0 } } divisor
                && divisor.Derivation == Derivation.Growth
                && division.Right.Bare is not Binary { Op: BinaryOp.Greater or BinaryOp.NotEqual })
            {
                context.Warning(division, "at rest this is 0/0, which is no number, and makes the whole aggregate no number", "divide sums, or keep only what moves: … / (… > 0)");
            }
        }
    }
}
