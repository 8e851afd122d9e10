namespace DashGen.PromQL;

/// <summary>Alert without a condition.</summary>
internal static class AlertWithoutCondition
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1017",
        "alert without a condition",
        "An alert fires for every series that its expression returns, whatever the value: 0 too. Without a comparison, absent "
            + "or a set operator it fires from the first scrape on.",
        Wrong: "rate(http_requests_total{status=\"500\"}[5m])",
        Right: "rate(http_requests_total{status=\"500\"}[5m]) > 0.1") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Use == ExpressionUse.Alert && context[context.Root].Type != ExprType.Any && !HasCondition(context.Root))
        {
            context.Error(context.Root, "the alert has no condition, so it fires for every series, whatever its value", "compare it: … > 0");
        }
    }

    static bool HasCondition(Expr expr) => expr switch
    {
        Paren paren => HasCondition(paren.Inner),
        Binary { Op: var op, ReturnBool: false } binary when op.IsComparison() => binary.Left.Type() != ExprType.Scalar || binary.Right.Type() != ExprType.Scalar,
        Binary { Op: BinaryOp.And or BinaryOp.Unless } => true,
        Binary { Op: BinaryOp.Or } or => HasCondition(or.Left) && HasCondition(or.Right),
        Binary { ReturnBool: true } => false,
        Binary arithmetic => HasCondition(arithmetic.Left) || HasCondition(arithmetic.Right),
        Unary unary => HasCondition(unary.Operand),
        Aggregation aggregation => HasCondition(aggregation.Inner),
        Call { Function.Labels: FunctionLabels.OfEqualMatchers } => true,

        // vector(1) is how a watchdog is written, which fires for ever on purpose.
        Call { Function: var function } when function == Functions.Vector => true,
        Call call => call.Arguments.Any(argument => argument.Type() == ExprType.InstantVector && HasCondition(argument)),
        VectorSelector { Name: "ALERTS" } => true,
        VariableBinary or VariableCall or Variable => true,
        _ => false,
    };
}
