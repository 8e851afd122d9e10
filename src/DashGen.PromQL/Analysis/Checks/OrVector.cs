namespace DashGen.PromQL;

/// <summary>Or vector(0) beside labelled series.</summary>
internal static class OrVector
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1030",
        "or vector(0) beside labelled series",
        "vector(0) has no labels, so beside series that have some it never matches and is always added: a second line at 0 in "
            + "the panel, a second value in a stat, an alert that is never resolved.",
        Wrong: "sum by (job) (rate(errors_total[5m])) or vector(0)",
        Right: "sum(rate(errors_total[5m])) or vector(0)") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.BetweenVectors)
        {
            if (binary.Op != BinaryOp.Or || binary.Right.Bare is not Call { Function: var function } || function != Functions.Vector)
            {
                continue;
            }

            if (binary.Matching is { IsOn: true, Labels.IsEmpty: true })
            {
                continue;
            }

            var labels = context[binary.Left].Labels;
            var surely = labels.Known.FirstOrDefault(pair => pair.Key != LabelMatcher.MetricName && pair.Value.Presence == Presence.Surely).Key;
            var isGrouped = IsGrouped(binary.Left);
            if (surely is not null || isGrouped)
            {
                context.Report(surely is null ? FindingSeverity.Warning : FindingSeverity.Error, binary, $"the left side has labels{(surely is null ? "" : $", such as {surely}")}, so vector() is always added as one more series",
                    "aggregate all labels away, sum(…) or vector(0), or write or on () vector(0) for a result only where there is nothing");
            }
        }
    }

    static bool IsGrouped(Expr expr) => expr switch
    {
        Paren paren => IsGrouped(paren.Inner),
        Aggregation { Grouping: { IsWithout: false, Labels.IsEmpty: false } grouping } => !grouping.Labels.Any(label => GrafanaVariable.IsIn(label.Text)),
        Binary { Op: var op } binary when op.IsArithmetic() || op.IsComparison() => IsGrouped(binary.Left) || IsGrouped(binary.Right),
        _ => false,
    };
}
