namespace DashGen.Grafana;

/// <summary>Looks that one word says, written once for every panel kind that can have them. The panel keeps its type.</summary>
public static class PanelSetters
{
    extension<T>(T panel)
        where T : Panel, IHasLegend
    {
        /// <summary>With a legend below as a table.</summary>
        public T LegendAsTable() => panel with { Legend = Legend.Table };
    }
}
