namespace DashGen.PromQL;

/// <summary>Grafana variable in a rule.</summary>
internal static class VariableInRule
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1034",
        "Grafana variable in a rule",
        "Prometheus does not know Grafana's variables: it refuses a rule file that has one, and takes $x in a label's value for"
            + " those two characters.",
        Wrong: "up{job=\"$job\"} == 0",
        Right: "up{job=\"api\"} == 0") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Use == ExpressionUse.Panel || !GrafanaVariable.IsIn(context.Text))
        {
            return;
        }

        foreach (var node in context.All<Expr>())
        {
            foreach (var (at, text) in Variables(node))
            {
                context.Error(at, $"{text} is a variable of Grafana, which Prometheus does not replace", "write the value, or keep the label and let the alert fire for each");
            }
        }
    }

    static IEnumerable<(Node At, string Text)> Variables(Expr node)
    {
        IEnumerable<(Node, string)> found = node switch
        {
            Variable variable => [(variable, variable.Text)],
            VariableCall call => [(call, call.Text)],
            VariableBinary binary => [(binary, binary.Text)],
            MatrixSelector matrix => Durations(matrix.Range, matrix.Offset),
            Subquery subquery => Durations(subquery.Range, subquery.Step, subquery.Offset),
            VectorSelector selector => [.. Durations(selector.Offset), .. Selected(selector)],
            Aggregation { Grouping: { } grouping } => grouping.Labels.Where(label => GrafanaVariable.IsIn(label.Text)).Select(label => ((Node)label, label.Text)),
            Binary { Matching: { } matching } => matching.Labels.Concat(matching.Include).Where(label => GrafanaVariable.IsIn(label.Text)).Select(label => ((Node)label, label.Text)),
            _ => [],
        };
        return found;
    }

    static IEnumerable<(Node At, string Text)> Durations(params IEnumerable<RangeDuration?> durations) =>
        durations.OfType<RangeDuration>().Where(duration => GrafanaVariable.IsIn(duration.ToString())).Select(duration => ((Node)duration, duration.ToString()));

    static IEnumerable<(Node At, string Text)> Selected(VectorSelector selector)
    {
        if (selector.Name is { } name && GrafanaVariable.IsIn(name))
        {
            yield return (selector, name);
        }

        foreach (var item in selector.Matchers)
        {
            if (item is MatcherVariable variable)
            {
                yield return (variable, variable.Text);
            }
            else if (item is LabelMatcher matcher && (GrafanaVariable.IsIn(matcher.Name) || GrafanaVariable.IsIn(matcher.Value)))
            {
                yield return (matcher, matcher.ToString());
            }
        }
    }
}
