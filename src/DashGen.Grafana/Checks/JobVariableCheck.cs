namespace DashGen.Grafana;

/// <summary>A dashboard for many systems lets its reader choose the job.</summary>
public static class JobVariableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new("DG5025", FindingSeverity.Note,
        "A dashboard that is shared between systems has a variable job, so that one of them can be looked at. One that fixes the job in its queries needs none.",
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var has = (dashboard.Templating?.List ?? []).Any(variable => variable.Name == "job");
        var fixedInQueries = QueryTexts.Prometheus(dashboard).All(one => one.Expr.Contains("job=", StringComparison.Ordinal));
        return has || fixedInQueries ? [] : [("/templating/list", "there is no variable job, and not every query fixes it")];
    }
}
