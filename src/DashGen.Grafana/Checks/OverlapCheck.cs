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

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        ClassicPanels.ByRow(dashboard).SelectMany(row => Find([.. row.Select(Placed).OfType<Place>()]));

    /// <summary>
    /// Goes from the top down. A panel that lies on another is not held against those below it: once it is moved, they may be well. So at
    /// most 24 have to be looked at for each, however many there are.
    /// </summary>
    static IEnumerable<(string Pointer, string Message)> Find(IReadOnlyList<Place> row)
    {
        var above = new List<Place>();
        var found = new List<(Place Panel, string Message)>();
        foreach (var panel in row.OrderBy(panel => panel.Y))
        {
            above.RemoveAll(other => other.Y + other.H <= panel.Y);
            if (panel.IsOffGrid)
            {
                found.Add((panel, $"the panel \"{panel.Title}\" leaves the grid of 24 columns"));
            }
            else if (above.Find(panel.LiesOn) is { } other)
            {
                found.Add((panel, $"the panel \"{panel.Title}\" lies on \"{other.Title}\""));
            }
            else
            {
                above.Add(panel);
            }
        }

        return found.Select(one => (one.Panel.Pointer + "/gridPos", one.Message));
    }

    static Place? Placed((Classic.Panel Panel, string Pointer) one) =>
        one.Panel.GridPos is { X: { } x, Y: { } y, W: { } w, H: { } h } ? new(one.Pointer, one.Panel.Title, x, y, w, h) : null;

    sealed record Place(string Pointer, string? Title, double X, double Y, double W, double H)
    {
        public bool IsOffGrid => X < 0 || Y < 0 || W < 1 || H < 1 || X + W > Packer.Columns;

        public bool LiesOn(Place other) => X < other.X + other.W && other.X < X + W && Y < other.Y + other.H && other.Y < Y + H;
    }
}
