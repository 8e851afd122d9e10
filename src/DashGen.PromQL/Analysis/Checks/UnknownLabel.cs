namespace DashGen.PromQL;

/// <summary>Unknown label.</summary>
internal static class UnknownLabel
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1002",
        "unknown label",
        "A condition on a label that the metric does not have compares with an empty value. It selects nothing, or it selects "
            + "everything and does nothing.",
        Wrong: "up{service=\"api\"}",
        Right: "up{job=\"api\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var selector in context.All<VectorSelector>())
        {
            if (Known(context, selector) is not { } labels)
            {
                continue;
            }

            foreach (var item in selector.Matchers)
            {
                if (item is not LabelMatcher matcher || matcher.Name == LabelMatcher.MetricName || GrafanaVariable.IsIn(matcher.Name) || labels[matcher.Name].Presence != Presence.Never)
                {
                    continue;
                }

                var matchesEmpty = MatcherValue.MatchesEmpty(matcher, ParserOptions.Default);
                var near = Nearest.To(matcher.Name, labels.Names);
                var hint = near is not null ? $"did you mean {near}?" : $"it has {string.Join(", ", labels.Names)}";
                if (matchesEmpty == true)
                {
                    context.Warning(matcher, $"{MetricNames.Of(selector)} has no label {matcher.Name}: the condition does nothing", hint);
                }
                else
                {
                    context.Error(matcher, $"{MetricNames.Of(selector)} has no label {matcher.Name}: nothing is selected", hint);
                }
            }
        }
    }

    // The labels before any condition narrows them.
    static LabelFacts? Known(CheckContext context, VectorSelector selector) =>
        MetricNames.Of(selector) is { } name ? context.Options.Metrics?.Facts(name)?.Labels : null;
}
