namespace DashGen.Grafana;

/// <summary>The list of series beside or below a panel.</summary>
public sealed partial record Legend
{
    /// <summary>Below, in a line.</summary>
    public static Legend List { get; } = new() { DisplayMode = LegendDisplayMode.List };

    /// <summary>Below, as a table with the last and the largest value.</summary>
    public static Legend Table { get; } = new() { DisplayMode = LegendDisplayMode.Table, Calcs = [Reducer.LastNotNull, Reducer.Max] };

    /// <summary>None.</summary>
    public static Legend Hidden { get; } = new() { DisplayMode = LegendDisplayMode.Hidden, ShowLegend = false };

    /// <summary>The same legend at the right.</summary>
    public Legend AtTheRight() => this with { Placement = LegendPlacement.Right };

    /// <summary>The same legend as a table of these values.</summary>
    public Legend With(params ReadOnlySpan<Reducer> calculations) =>
        this with { DisplayMode = LegendDisplayMode.Table, Calcs = EquatableArray.Create(calculations) };
}
