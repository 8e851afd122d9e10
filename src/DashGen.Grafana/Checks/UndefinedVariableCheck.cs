namespace DashGen.Grafana;

/// <summary>Every variable that is used is defined.</summary>
internal static class UndefinedVariableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5017",
        FindingSeverity.Error,
        "a variable is used that does not exist",
        "$servce in a query is sent as it stands, finds nothing, and the panel is empty.",
        """
            Expr = "up{job=~"$jbo"}"      // DG5017
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var names = (dashboard.Templating?.List ?? []).Select(variable => variable.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (expr, pointer) in QueryTexts.Prometheus(context.Panels).Concat(QueryTexts.Loki(context.Panels)))
        {
            foreach (var name in QueryTexts.Variables(expr).Where(name => !IsBuiltIn(name) && !names.Contains(name)).Distinct())
            {
                yield return (pointer, $"there is no variable {name}");
            }
        }
    }

    // Grafana's own begin with two underscores; $1 in label_replace is no variable and does not match either.
    static bool IsBuiltIn(string name) => name.StartsWith("__", StringComparison.Ordinal) || name is "timeFilter" or "interval";
}
