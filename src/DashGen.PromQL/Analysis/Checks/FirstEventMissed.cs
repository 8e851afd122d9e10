namespace DashGen.PromQL;

/// <summary>First event missed.</summary>
internal static class FirstEventMissed
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1037",
        "first event missed",
        "increase needs two samples. A series that appears with its first event is born at 1 and has had no 0 before it, so the"
            + " first event is not seen as growth: an alert on increase(…) > 0 misses exactly the event it was made for.",
        Wrong: "increase(backup_failures_total[5m]) > 0",
        Right: "increase(backup_failures_total[5m]) > 0 or (backup_failures_total unless backup_failures_total offset 5m) and on (job, instance) up offset 5m == 1") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Use != ExpressionUse.Alert)
        {
            return;
        }

        foreach (var binary in context.All<Binary>())
        {
            if (context[binary.Left].Derivation != Derivation.Growth || !IsPassedByOne(binary.Op, context[binary.Right].Range) || context.All<Binary>().Any(other => other.Op == BinaryOp.Unless))
            {
                continue;
            }

            // What must hold besides guards a division, or asks whether there is anything to tell of.
            if (context.Around(binary) is Binary { Op: BinaryOp.And } both && both.Right.Bare == binary)
            {
                continue;
            }

            var call = binary.Left.Descendants().OfType<Call>().FirstOrDefault(call => call.Function == Functions.Increase || (call.Function == Functions.Rate && context[binary.Right].Range.Min == 0));
            if (call?.Arguments is [MatrixSelector matrix] && context[matrix.Vector] is { Metric: { ExistsFromStart: false } metric })
            {
                context.Warning(binary, $"a series of {metric.Name} is born at its first event, which {call.Function} does not see",
                    $"let the service start it at 0, or use Never or Violations; in PromQL, add: or ({matrix.Vector} unless {matrix.Vector.Offset(matrix.Range)}) and on (job, instance) up offset {matrix.Range} == 1");
            }
        }
    }

    /// <summary>Whether one event is more than a limit.</summary>
    static bool IsPassedByOne(BinaryOp op, ValueRange limit) => limit.IsExact && op switch
    {
        BinaryOp.Greater => limit.Min is >= 0 and < 1,
        BinaryOp.GreaterOrEqual => limit.Min is >= 0 and <= 1,
        _ => false,
    };
}
