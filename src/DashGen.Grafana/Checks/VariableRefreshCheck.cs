namespace DashGen.Grafana;

/// <summary>Variables that ask for values ask again when the time range changes.</summary>
internal static class VariableRefreshCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5016",
        FindingSeverity.Warning,
        "a variable does not follow the time range",
        "Values that existed an hour ago are missing from a list that is filled only once. Use VariableRefresh.OnTimeRangeChanged.",
        """
            new QueryVariable("job", "label_values(up, job)") { Refresh = VariableRefresh.OnDashboardLoad }      // DG5016
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var list = dashboard.Templating?.List ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Type == VariableType.Query && list[i].Refresh != VariableRefresh.OnTimeRangeChanged)
            {
                yield return (JsonPointer.Append("/templating/list", i) + "/refresh", $"the variable {list[i].Name} does not follow the time range");
            }
        }
    }
}
