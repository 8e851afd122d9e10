using DashGen.Grafana;

namespace DashGen;

/// <summary>How panels look that show how something is spread.</summary>
static class BreakdownLooks
{
    /// <summary>Buckets over time, in the unit of what is observed.</summary>
    public static Grafana.Panel Heatmap(string title, string description, MetricUnit unit) => new HeatmapPanel(title)
    {
        Description = description,
        Calculate = false,
        YAxis = new() { Unit = Looks.UnitOf(unit) },
        Colors = new() { Mode = HeatmapColorMode.Scheme, Scheme = "Spectral", Reverse = true },
    };

    /// <summary>Areas that fill 100 % together.</summary>
    public static Grafana.Panel Shares(string title, string description, MetricUnit unit) => new TimeSeriesPanel(title)
    {
        Description = description,
        Unit = Looks.UnitOf(unit),
        Min = 0,
        FillOpacity = 70,
        LineWidth = 0,
        ShowPoints = VisibilityMode.Never,
        Stacking = new() { Mode = StackingMode.Percent },
        Legend = Legend.Table,
        Tooltip = Tooltip.All,
    };
}
