namespace DashGen.Grafana;

/// <summary>Looks that one word says, written once for every panel kind that can have them. The panel keeps its type.</summary>
public static class PanelSetters
{
    extension<T>(T panel)
        where T : Panel, IHasLegend
    {
        /// <summary>With a legend below as a table of the last and the largest value.</summary>
        public T LegendAsTable() => panel with { Legend = Legend.Table };

        /// <summary>With a legend below as a table of these calculations.</summary>
        public T LegendAsTable(params ReadOnlySpan<Reducer> calculations) => panel with { Legend = Legend.Table.With(calculations) };

        /// <summary>With its legend at the right.</summary>
        public T LegendAtTheRight() => panel with { Legend = (panel.Legend ?? Legend.List).AtTheRight() };

        /// <summary>Without a legend.</summary>
        public T WithoutLegend() => panel with { Legend = Legend.Hidden };
    }

    extension<T>(T panel)
        where T : Panel, IHasTooltip
    {
        /// <summary>With the values of all series under the pointer, largest first.</summary>
        public T TooltipOfAll() => panel with { Tooltip = Tooltip.All };
    }

    extension<T>(T panel)
        where T : Panel, IHasStacking
    {
        /// <summary>With series that stand on each other.</summary>
        public T Stacked() => panel with { Stacking = new() { Mode = StackingMode.Normal } };

        /// <summary>With series that fill 100 percent together.</summary>
        public T StackedToPercent() => panel with { Stacking = new() { Mode = StackingMode.Percent } };
    }

    extension<T>(T panel)
        where T : Panel, IHasThresholdsStyle
    {
        /// <summary>With thresholds drawn as dashed lines.</summary>
        public T ThresholdsAsLines() => panel with { ThresholdsStyle = new() { Mode = GraphThresholdsStyleMode.Dashed } };

        /// <summary>With thresholds drawn as coloured areas.</summary>
        public T ThresholdsAsAreas() => panel with { ThresholdsStyle = new() { Mode = GraphThresholdsStyleMode.Area } };
    }

    extension<T>(T panel)
        where T : Panel, IHasReduce
    {
        /// <summary>With one calculation for each series.</summary>
        public T ReducedTo(Reducer reducer) => panel with { ReduceOptions = Reduce.To(reducer) };
    }
}
