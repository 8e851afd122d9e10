namespace DashGen.Grafana;

/// <summary>Every panel uses the data source variable.</summary>
internal static class PanelDataSourceCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5011",
        FindingSeverity.Warning,
        "a panel has a data source of its own",
        "A panel with a data source of its own shows another system than its neighbours, and breaks where that uid does not exist.",
        """
            new StatPanel("Up") { DataSource = DataSource.Prometheus("P1809F7CD0C75ACF3") }      // DG5011
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var names = (dashboard.Templating?.List ?? []).Where(variable => variable.Type == VariableType.Datasource).Select(variable => variable.Name).ToList();
        var others = names.Count == 0 ? [] : context.Panels.Select(one => one.Panel.Datasource?.Uid).OfType<string>().Distinct()
            .Where(uid => !uid.StartsWith("--", StringComparison.Ordinal) && !QueryTexts.Variables(uid).Intersect(names).Any()).ToHashSet(StringComparer.Ordinal);
        foreach (var (panel, pointer) in context.Panels)
        {
            if (panel.Datasource?.Uid is { } uid && others.Contains(uid))
            {
                yield return (pointer + "/datasource", $"the panel \"{panel.Title}\" goes to {uid}, not to a data source variable");
            }
        }
    }
}
