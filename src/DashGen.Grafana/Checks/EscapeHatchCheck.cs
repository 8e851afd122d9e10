namespace DashGen.Grafana;

/// <summary>What the model does not know is used on purpose.</summary>
internal static class EscapeHatchCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5027",
        FindingSeverity.Note,
        "something is used that the model does not know",
        "Unmodelled members are not checked by anything. Where Grafana has the option, the model should have it too.",
        """
            Unmodelled = [("newOption", true)]      // DG5027
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        dashboard.Unmodelled.Select(pair => ("/" + pair.Key, $"the dashboard sets {pair.Key}, which the model does not know"))
            .Concat(context.Panels.SelectMany(one => one.Panel.Unmodelled
                .Select(pair => ($"{one.Pointer}/{pair.Key}", $"the panel \"{one.Panel.Title}\" sets {pair.Key}, which the model does not know"))));
}
