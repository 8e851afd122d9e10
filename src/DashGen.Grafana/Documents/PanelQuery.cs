namespace DashGen.Grafana;

/// <summary>A query as it stands in a dashboard that was read or lowered, with what a check of it needs to know of its panel.</summary>
/// <param name="Pointer">Where its text is, as a JSON pointer into the dashboard.</param>
/// <param name="Panel">The panel's title.</param>
/// <param name="PanelType">The panel's kind, in Grafana's spelling.</param>
/// <param name="Unit">The unit that all the panel's values are shown in; null where none is stated, or where some have another.</param>
/// <param name="Query">The query.</param>
public sealed record PanelQuery(string Pointer, string Panel, string PanelType, Unit? Unit, Query Query)
{
    /// <summary>What the panel shows where there is no value; null for Grafana's own words.</summary>
    public string? NoValue { get; init; }
}
