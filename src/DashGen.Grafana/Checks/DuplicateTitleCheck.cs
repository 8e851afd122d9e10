namespace DashGen.Grafana;

/// <summary>No two panels of a row have the same title.</summary>
internal static class DuplicateTitleCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5019",
        FindingSeverity.Warning,
        "two panels of a row have one title",
        "Two panels called \"Errors\" side by side cannot be told apart, in talk or in a link.",
        """
            Panels = [new StatPanel("Errors"), new GaugePanel("Errors")]      // DG5019
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        ClassicPanels.ByRow(dashboard).SelectMany(row => row
            .Where(one => !string.IsNullOrEmpty(one.Panel.Title) && one.Panel.Repeat is null)
            .GroupBy(one => one.Panel.Title, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(1).Select(one => (one.Pointer + "/title", $"another panel of the row is called \"{group.Key}\" too"))));
}
