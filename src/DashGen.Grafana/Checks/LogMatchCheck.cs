namespace DashGen.Grafana;

/// <summary>A variable with several values is matched with =~ in LogQL.</summary>
internal static class LogMatchCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5022",
        FindingSeverity.Error,
        "LogQL compares a variable of several values with =",
        "With two values chosen, x=\"$v\" becomes x=\"(a|b)\", which equals nothing: the panel is empty. Write x=~\"$v\".",
        """
            Expr = "{app=\"$app\"}"      // DG5022 where app is Multi
            Expr = "{app=~\"$app\"}"
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var multi = (dashboard.Templating?.List ?? []).Where(v => v.Multi == true || v.IncludeAll == true).Select(v => v.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (expr, pointer) in QueryTexts.Loki(context.Panels))
        {
            var tokens = LogQL.Read(expr, out _);
            foreach (var (label, op, value) in tokens.Zip(tokens.Skip(1), tokens.Skip(2)))
            {
                if (label.Kind == LogQLTokenKind.Word && op.Text is "=" or "!=" && value.Kind == LogQLTokenKind.Text
                    && QueryTexts.Variables(value.Text).FirstOrDefault(multi.Contains) is { } name)
                {
                    yield return (pointer, $"{label.Text}{op.Text} compares with ${name}, which can have several values");
                }
            }
        }
    }
}
