namespace DashGen.PromQL;

/// <summary>Nothing where zero was expected.</summary>
internal static class EmptyInsteadOfZero
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1036",
        "nothing where zero was expected",
        "A counter that has not counted yet may have no series, and then a sum over it is not 0 but nothing. \"Less than\" is "
            + "then never true: the alert that should say that something has stopped is silent for ever.",
        Wrong: "sum(increase(jobs_done_total[1h])) < 1",
        Right: "(sum(increase(jobs_done_total[1h])) or vector(0)) < 1") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Use != ExpressionUse.Alert)
        {
            return;
        }

        foreach (var binary in context.All<Binary>())
        {
            var isSwapped = context[binary.Left].Type == ExprType.Scalar;
            var (side, bound) = isSwapped ? (binary.Right, context[binary.Left]) : (binary.Left, context[binary.Right]);
            var op = isSwapped ? binary.Op.Mirrored() : binary.Op;
            if (!op.IsComparison() || binary.ReturnBool || IsGuarded(context, binary))
            {
                continue;
            }

            var isLoud = Fires(op, bound.Range);
            if (isLoud && Selected(side) is { } selected)
            {
                context.Warning(binary, $"where no series is {selected}, this is not 0 but nothing, and silent when it is worst",
                    context[side].Labels is { IsClosed: true, Known.Count: 0 } ? $"add a zero: (count(… {selected}) or vector(0)) < …, which is OrZero() in a definition" : "let absent(…) of what is selected fire too");
            }
            else if (isLoud && Counted(context, side) is { } few)
            {
                context.Warning(binary, $"there may be no series of {few.Name}, and then this is not 0 but nothing, and silent when it is worst",
                    (context[side].Labels is { IsClosed: true, Known.Count: 0 } ? "add a zero: (count(…) or vector(0)) < …, which is OrZero() in a definition" : "let absent(…) of what is counted fire too") + "; or state ExistsFromStart where there always are some");
            }
            else if (op is BinaryOp.Greater or BinaryOp.GreaterOrEqual && Nothing(context, isSwapped ? binary.Left : binary.Right) is { } beside)
            {
                context.Warning(binary, $"where {beside} has no series, there is nothing to be more than, and this is silent", "let it be 0 then: … or 0 * … of all that is counted");
            }
            else if ((isLoud ? Lowering(context, side) : op is BinaryOp.Greater or BinaryOp.GreaterOrEqual ? Subtracted(context, side) : null) is { } counted && Late(context, counted) is { } late)
            {
                context.Warning(binary, $"{MetricNames.Of(late)} has no series before its first event, and then this is not 0 but nothing",
                    context[counted].Labels is { IsClosed: true, Known.Count: 0 } ? "add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too" : "let absent(…) fire too");
            }
        }
    }

    // Whether as little as there can be is told of: with a limit that changes, whatever is below it.
    static bool Fires(BinaryOp op, ValueRange limit) => op switch
    {
        BinaryOp.Less => !limit.IsExact || limit.Min > 0,
        BinaryOp.LessOrEqual => !limit.IsExact || limit.Min >= 0,
        BinaryOp.Equal => limit.IsExact && limit.Min == 0,
        BinaryOp.NotEqual => limit.IsExact && limit.Min != 0,
        _ => false,
    };

    // The growth that makes a result as low as it can be by having nothing to count.
    static Expr? Lowering(CheckContext context, Expr side) => side.Bare switch
    {
        Binary { Op: BinaryOp.Divide or BinaryOp.Multiply or BinaryOp.Subtract } binary => Lowering(context, binary.Left),
        Binary => null,
        _ => context[side] is { Derivation: Derivation.Growth, MayBeEmpty: true } ? side : null,
    };

    // And what makes it as high as it can be.
    static Expr? Subtracted(CheckContext context, Expr side) => side.Bare is Binary { Op: BinaryOp.Subtract } difference ? Lowering(context, difference.Right) : null;

    // What is left of series by a comparison is counted or added up: of none there is no result.
    static string? Selected(Expr side) => side.Bare switch
    {
        Aggregation { Inner.Bare: Binary { ReturnBool: false } filter } aggregation when filter.Op.IsComparison() && (aggregation.Op == Aggregations.Count || aggregation.Op == Aggregations.Sum) => $"{filter.Op.Symbol()} {filter.Right}",
        Binary { Op: BinaryOp.Divide or BinaryOp.Multiply } quotient => Selected(quotient.Left),
        _ => null,
    };

    // Series are counted that there need not be.
    static MetricSchema? Counted(CheckContext context, Expr side) => side.Bare switch
    {
        Aggregation { Inner.Bare: VectorSelector selector } count when count.Op == Aggregations.Count && context[selector] is { MayBeEmpty: true, Metric: { ExistsFromStart: false } metric } => metric,
        Binary { Op: BinaryOp.Divide or BinaryOp.Multiply } quotient => Counted(context, quotient.Left),
        _ => null,
    };

    // A counter that is not there before its first event.
    static VectorSelector? Late(CheckContext context, Expr side) => side.Descendants().OfType<VectorSelector>()
        .FirstOrDefault(selector => context[selector] is { Kind: SampleKind.Counter, Metric: { ExistsFromStart: false } });

    // What is compared with may have counted nothing: then nothing is more than it, however much there is.
    static VectorSelector? Nothing(CheckContext context, Expr bound) => context[bound].Type == ExprType.InstantVector && Lowering(context, bound) is { } counted
        && Late(context, counted) is { } late && late.Matchers.OfType<LabelMatcher>().Any(matcher => matcher.Name is not ("job" or "instance") && !GrafanaVariable.IsIn(matcher.Value)) ? late : null;

    static bool IsGuarded(CheckContext context, Binary binary) =>
        binary.Descendants().Any(node => node is Call { Function: var function } && function == Functions.Vector)
        || context.All<Call>().Any(call => call.Function.Labels == FunctionLabels.OfEqualMatchers);
}
