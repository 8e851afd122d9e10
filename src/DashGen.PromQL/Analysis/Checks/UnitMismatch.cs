namespace DashGen.PromQL;

/// <summary>Units that do not go together.</summary>
internal static class UnitMismatch
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1029",
        "units that do not go together",
        "Seconds and bytes cannot be added or compared, and neither can seconds and milliseconds without conversion.",
        Wrong: "process_cpu_seconds_total + process_resident_memory_bytes",
        Right: "rate(process_cpu_seconds_total[5m])") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.All<Binary>())
        {
            if (binary.Op is not (BinaryOp.Add or BinaryOp.Subtract or BinaryOp.Or) && !binary.Op.IsComparison())
            {
                continue;
            }

            var (left, right) = (context[binary.Left], context[binary.Right]);
            if (left.Unit is not { } a || right.Unit is not { } b || (Units.Agree(a, b) && !IsMomentWithTime(binary.Op, a, b)) || IsPlain(binary.Left, left) || IsPlain(binary.Right, right))
            {
                continue;
            }

            var what = binary.Op switch { BinaryOp.Add => "adds", BinaryOp.Subtract => "subtracts", BinaryOp.Or => "mixes", _ => "compares" };
            context.Report(
                binary.Op == BinaryOp.Or ? FindingSeverity.Warning : FindingSeverity.Error,
                binary,
                $"this {what} {a.Describe()} and {b.Describe()}",
                IsMomentWithTime(binary.Op, a, b) ? "a moment is in seconds since 1970; compare how long ago it is, time() - x, or how long until, x - time()"
                : a.Dimension == b.Dimension && a.PerSecond == b.PerSecond && a.Dimension != Dimension.Other ? $"convert one side: {(a.Dimension == Dimension.Ratio ? "percent are a ratio times 100" : "milliseconds are seconds times 1000")}"
                : a == (b with { PerSecond = false }) && left.Derivation == Derivation.Growth ? "this is a growth in a range; take its rate, or compare it with a plain number"
                : a.Dimension == Dimension.Count && binary.Right.Bare is NumberLiteral ? "declare the metric with its unit, such as Gauge<…, Seconds>, or compare with a plain number"
                : "bring both sides to one unit first");
        }
    }

    // A time can be added to a moment and not be compared with one.
    static bool IsMomentWithTime(BinaryOp op, MetricUnit a, MetricUnit b) =>
        op.IsComparison() && (a.Dimension, b.Dimension) is (Dimension.Timestamp, Dimension.Time) or (Dimension.Time, Dimension.Timestamp);

    // A number that nobody said the unit of is of that which it is compared with.
    static bool IsPlain(Expr expr, NodeFacts facts) => facts.Range.IsExact && expr.Bare is not NumberLiteral { Unit: not null };
}
