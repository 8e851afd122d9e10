namespace DashGen;

/// <summary>a rule label overwrites a label of the result.</summary>
static class RuleLabelClash
{
    public static Rule Rule { get; } = new(
        "DG4003",
        DiagnosticSeverity.Error,
        "a rule label overwrites a label of the result",
        """
        Prometheus sets the rule's labels over those of the result. A result label called severity, team, family, system or
        alertname would be lost, and two results that differ only in it become one and fail the whole rule.
        """,
        """
        per: [Team.Name] where the label is called "team"      // DG4003
        """,
        Find);

    internal static readonly EquatableArray<string> Reserved = ["severity", "team", "family", "system", "alertname"];

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var alert in bundle.Alerts)
            {
                foreach (var label in alert.Labels.Where(label => Reserved.Contains(label.Name) || alert.ExtraLabels.Any(extra => extra.Key == label.Name)))
                {
                    context.Report(rule, alert.Location, $"{alert.Name} results in series with a label {label.Name}, which its rule label would overwrite", "group by another label, or rename it in the service");
                }
            }
        }
    }
}
