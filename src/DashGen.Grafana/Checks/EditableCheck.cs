namespace DashGen.Grafana;

/// <summary>What is generated cannot be changed in Grafana.</summary>
public static class EditableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new("DG5015", FindingSeverity.Warning,
        "A change made in Grafana is gone with the next generation. Leave Editable false; the change belongs into the definition.",
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        dashboard.Editable == false ? [] : [("/editable", "the dashboard can be edited in Grafana")];
}
