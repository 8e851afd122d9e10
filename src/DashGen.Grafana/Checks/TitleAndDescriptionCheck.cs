namespace DashGen.Grafana;

/// <summary>Every panel says what it shows and why.</summary>
internal static class TitleAndDescriptionCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5012",
        FindingSeverity.Warning,
        "a panel says neither what it shows nor why",
        "Whoever is woken at night has not written the dashboard. A title says what is shown, a description what is normal and what to do.",
        """
            new StatPanel("Up")      // DG5012: no Description
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (panel, pointer) in context.Panels)
        {
            if (string.IsNullOrWhiteSpace(panel.Title) && panel.Type != "text")
            {
                yield return (pointer + "/title", "a panel has no title");
            }
            else if (string.IsNullOrWhiteSpace(panel.Description) && ClassicPanels.ShowsData(panel))
            {
                yield return (pointer + "/description", $"the panel \"{panel.Title}\" has no description");
            }
        }
    }
}
