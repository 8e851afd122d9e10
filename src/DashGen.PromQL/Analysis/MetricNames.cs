namespace DashGen.PromQL;

/// <summary>The names of metrics in selectors.</summary>
internal static class MetricNames
{
    /// <summary>The one metric that a selector asks for; null where it asks for several, or a variable decides.</summary>
    public static string? Of(VectorSelector selector)
    {
        var name = selector.Name;
        foreach (var item in selector.Matchers)
        {
            if (item is LabelMatcher { Name: LabelMatcher.MetricName, Op: MatchOp.Equal, IsValueBare: false } matcher)
            {
                name ??= matcher.Value;
            }
        }

        return string.IsNullOrEmpty(name) || GrafanaVariable.IsIn(name) ? null : name;
    }
}
