namespace DashGen.Grafana;

/// <summary>A dashboard for many systems lets its reader choose the instance.</summary>
public static class InstanceVariableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new("DG5026", FindingSeverity.Note,
        "A dashboard that is shared between systems has a variable instance, so that one of them can be looked at. One that fixes the instance in its queries needs none.",
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var has = (dashboard.Templating?.List ?? []).Any(variable => variable.Name == "instance");
        var fixedInQueries = QueryTexts.Prometheus(dashboard).All(one => one.Expr.Contains("instance=", StringComparison.Ordinal));
        return has || fixedInQueries ? [] : [("/templating/list", "there is no variable instance, and not every query fixes it")];
    }
}
