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
            if (left.Unit is not { } a || right.Unit is not { } b || Units.Agree(a, b) || left.Range.IsExact || right.Range.IsExact)
            {
                continue;
            }

            var what = binary.Op switch { BinaryOp.Add => "adds", BinaryOp.Subtract => "subtracts", BinaryOp.Or => "mixes", _ => "compares" };
            context.Report(
                binary.Op == BinaryOp.Or ? FindingSeverity.Warning : FindingSeverity.Error,
                binary,
                $"this {what} {a.Describe()} and {b.Describe()}",
                a.Dimension == b.Dimension && a.PerSecond == b.PerSecond ? "convert one side: milliseconds are seconds times 1000" : "bring both sides to one unit first");
        }
    }
}
