namespace DashGen.Grafana;

/// <summary>A dashboard lets its reader choose the data source.</summary>
internal static class DataSourceVariableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5010",
        FindingSeverity.Warning,
        "no variable chooses the data source",
        "A dashboard that names one data source works in one Grafana. Add a DataSourceVariable \"datasource\" and let the panels use ${datasource}.",
        """
            Variables = [new DataSourceVariable("datasource", "prometheus")]      // without it: DG5010
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        (dashboard.Templating?.List ?? []).Any(variable => variable.Type == VariableType.Datasource) || !context.Panels.Any(one => ClassicPanels.ShowsData(one.Panel))
            ? []
            : [("/templating/list", "no variable chooses the data source")];
}
