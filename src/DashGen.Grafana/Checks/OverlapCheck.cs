namespace DashGen.Grafana;

/// <summary>Panels lie on the grid and not on each other.</summary>
internal static class OverlapCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5024",
        FindingSeverity.Error,
        "panels lie on each other or off the grid",
        "Grafana moves panels that overlap, and the dashboard looks other than it was reviewed.",
        """
            "gridPos": { "x": 20, "w": 8, … }      // DG5024
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var row in ClassicPanels.ByRow(dashboard))
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (row[i].Panel.GridPos is not { X: { } x, Y: { } y, W: { } w, H: { } h })
                {
                    continue;
                }

                if (x < 0 || y < 0 || w < 1 || h < 1 || x + w > Packer.Columns)
                {
                    yield return (row[i].Pointer + "/gridPos", $"the panel \"{row[i].Panel.Title}\" leaves the grid of 24 columns");
                }

                foreach (var (other, _) in row.Take(i))
                {
                    if (other.GridPos is { X: { } ox, Y: { } oy, W: { } ow, H: { } oh } && x < ox + ow && ox < x + w && y < oy + oh && oy < y + h)
                    {
                        yield return (row[i].Pointer + "/gridPos", $"the panel \"{row[i].Panel.Title}\" lies on \"{other.Title}\"");
                    }
                }
            }
        }
    }
}
