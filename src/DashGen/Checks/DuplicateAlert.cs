namespace DashGen;

/// <summary>two alerts have one name.</summary>
static class DuplicateAlert
{
    public static Rule Rule { get; } = new(
        "DG4001",
        DiagnosticSeverity.Error,
        "two alerts have one name",
        """
        An alert's name stands for one thing: grouping, inhibition, runbook and proof go by it. It may exist once for each severity,
        from one signal. Metrics that go missing are the exception: they are told apart by the label metric.
        """,
        """
        Errors(a, …, alert: "HighErrorRate"), Errors(b, …, alert: "HighErrorRate")      // DG4001
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            foreach (var alert in bundle.Alerts.Where(alert => alert.Name == TelemetryExpansion.WatchdogName))
            {
                context.Report(rule, alert.Location, $"the alert {alert.Name} exists already in every stack, {stack.Name} too", "give this one a name of its own with alert:");
            }

            foreach (var same in bundle.Alerts.Where(alert => alert.Name.Length > 0 && alert.ExtraLabels.IsEmpty).GroupBy(alert => alert.Name))
            {
                var first = same.First();
                foreach (var other in same.Skip(1).Where(other => other.Location != first.Location || other.Severity == first.Severity))
                {
                    context.Report(rule, other.Location, $"the alert {other.Name} exists already", $"the other is at {first.Location}; give this one a name of its own with alert:");
                }
            }
        }
    }
}
