namespace DashGen.Grafana;

/// <summary>Panels are wide and high enough to read.</summary>
internal static class NarrowPanelCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5021",
        FindingSeverity.Warning,
        "a panel is too small to read",
        "A time series of 4 columns on a laptop has no room for its legend; below these sizes Grafana drops text.",
        """
            new TimeSeriesPanel("Errors") { Width = 3 }      // DG5021
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (panel, pointer) in context.Panels)
        {
            var (width, height) = Least(panel.Type);
            if (panel.GridPos is { W: { } w, H: { } h } && (w < width || h < height))
            {
                yield return (pointer + "/gridPos", string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"the panel \"{panel.Title}\" is {w} by {h}; a {panel.Type} is readable from {width} by {height}"));
            }
        }
    }

    static (int Width, int Height) Least(string? type) => type switch
    {
        "timeseries" or "barchart" or "heatmap" or "histogram" or "trend" or "xychart" or "candlestick" => (6, 5),
        "table" or "logs" or "state-timeline" or "status-history" => (8, 5),
        "stat" or "gauge" => (2, 3),
        "bargauge" or "piechart" => (4, 4),
        _ => (1, 1),
    };
}
