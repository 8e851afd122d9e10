namespace DashGen.PromQL;

/// <summary>Matching over a label that is not there.</summary>
internal static class AbsentMatchLabel
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1013",
        "matching over a label that is not there",
        "Series are matched by labels that both sides have. A label that one side lacks never matches; one that both lack does "
            + "nothing; one that is taken over by group_left must be on the other side.",
        Wrong: "rate(http_requests_total[5m]) / on (route) up",
        Right: "rate(http_requests_total[5m]) / on (job, instance) group_left up") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.BetweenVectors)
        {
            if (binary.Matching is not { } matching || binary.Op == BinaryOp.Or)
            {
                continue;
            }

            var (left, right) = (context[binary.Left].Labels, context[binary.Right].Labels);
            foreach (var label in matching.Labels.Where(label => !GrafanaVariable.IsIn(label.Text)))
            {
                var (onLeft, onRight) = (left[label.Text], right[label.Text]);
                if (onLeft.Presence == Presence.Never && onRight.Presence == Presence.Never)
                {
                    context.Report(matching.IsOn ? FindingSeverity.Error : FindingSeverity.Warning, label, $"neither side has the label {label.Text}: {onLeft.Reason}", "match on labels that both sides have");
                }
                else if (matching.IsOn && onLeft.Presence == Presence.Never)
                {
                    context.Error(label, $"the left side has no label {label.Text}: {onLeft.Reason}", "match on labels that both sides have");
                }
                else if (matching.IsOn && onRight.Presence == Presence.Never)
                {
                    context.Error(label, $"the right side has no label {label.Text}: {onRight.Reason}", "match on labels that both sides have");
                }
            }

            var one = matching.Group == VectorGroup.Left ? right : left;
            foreach (var label in matching.Include.Where(label => !GrafanaVariable.IsIn(label.Text)))
            {
                if (one[label.Text] is { Presence: Presence.Never } fact)
                {
                    context.Error(label, $"the {(matching.Group == VectorGroup.Left ? "right" : "left")} side has no label {label.Text} to take over: {fact.Reason}",
                        $"it has {string.Join(", ", one.Names)}");
                }
            }
        }
    }
}
