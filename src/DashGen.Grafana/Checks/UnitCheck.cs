namespace DashGen.Grafana;

/// <summary>Every panel states its unit.</summary>
internal static class UnitCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5013",
        FindingSeverity.Warning,
        "a panel states no unit",
        "Without a unit, 0.05 may be a share, seconds or errors a second. Say which; Unit.None where there is none. Tables may state units in overrides.",
        """
            new StatPanel("Errors") { Targets = […] }      // DG5013
            new StatPanel("Errors") { Unit = Unit.PercentUnit, Targets = […] }
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (panel, pointer) in context.Panels)
        {
            var isNumber = panel.Type is "timeseries" or "stat" or "gauge" or "bargauge" or "barchart" or "piechart" or "histogram" or "trend";
            var mapped = panel.FieldConfig?.Defaults?.Mappings is { IsEmpty: false };
            var overridden = (panel.FieldConfig?.Overrides ?? []).Any(one => (one.Properties ?? []).Any(property => property.Id == "unit"));
            if (isNumber && !mapped && !overridden && panel.FieldConfig?.Defaults?.Unit is not { Id.Length: > 0 })
            {
                yield return (pointer + "/fieldConfig/defaults/unit", $"the panel \"{panel.Title}\" states no unit");
            }
        }
    }
}
