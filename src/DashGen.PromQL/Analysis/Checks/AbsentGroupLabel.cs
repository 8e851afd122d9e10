namespace DashGen.PromQL;

/// <summary>Grouping by a label that is not there.</summary>
internal static class AbsentGroupLabel
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1012",
        "grouping by a label that is not there",
        "Grouping by a label that no series has is legal and does nothing: all series fall into one group. A label that an "
            + "inner aggregation has dropped cannot come back.",
        Wrong: "sum by (route) (sum by (job) (rate(http_requests_total[5m])))",
        Right: "sum by (job, route) (rate(http_requests_total[5m]))") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var aggregation in context.All<Aggregation>())
        {
            if (aggregation.Grouping is not { } grouping || context[aggregation.Inner].Type != ExprType.InstantVector)
            {
                continue;
            }

            var labels = context[aggregation.Inner].Labels;
            foreach (var label in grouping.Labels)
            {
                if (GrafanaVariable.IsIn(label.Text) || labels[label.Text] is not { Presence: Presence.Never } fact || label.Text == LabelMatcher.MetricName)
                {
                    continue;
                }

                var near = Nearest.To(label.Text, labels.Names);
                var hint = near is not null ? $"did you mean {near}?" : labels.Names.Any() ? $"there are {string.Join(", ", labels.Names)}" : "there are no labels at all";
                context.Report(grouping.IsWithout ? FindingSeverity.Warning : FindingSeverity.Error, label, $"there is no label {label.Text}: {fact.Reason}", hint);
            }
        }
    }
}
