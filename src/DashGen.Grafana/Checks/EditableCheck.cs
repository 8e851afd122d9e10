namespace DashGen.Grafana;

/// <summary>What is generated cannot be changed in Grafana.</summary>
internal static class EditableCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5015",
        FindingSeverity.Warning,
        "a generated dashboard can be edited",
        "A change made in Grafana is gone with the next generation. Leave Editable false; the change belongs into the definition.",
        """
            Editable = true      // DG5015
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        dashboard.Editable == false ? [] : [("/editable", "the dashboard can be edited in Grafana")];
}
