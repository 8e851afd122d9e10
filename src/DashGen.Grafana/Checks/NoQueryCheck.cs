namespace DashGen.Grafana;

/// <summary>A panel that shows data asks for some.</summary>
internal static class NoQueryCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5014",
        FindingSeverity.Warning,
        "a panel asks for nothing",
        "A panel without a query stays empty for ever. Give it Targets, or make it a TextPanel if it only says something.",
        """
            new TimeSeriesPanel("Errors")      // DG5014: no Targets
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        context.Panels
            .Where(one => ClassicPanels.ShowsData(one.Panel) && PanelKinds.IsKnown(one.Panel.Type ?? "") && one.Panel.Targets is not { IsEmpty: false } && !one.Panel.Unmodelled.Any(pair => pair.Key == "targets"))
            .Select(one => (one.Pointer + "/targets", $"the panel \"{one.Panel.Title}\" has no query"));
}
