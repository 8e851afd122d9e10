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

            var built = bundle.Alerts.Where(alert => IsBuiltIn(alert, bundle)).Select(alert => alert.Name).ToHashSet();
            foreach (var alert in bundle.Alerts.Where(alert => !IsBuiltIn(alert, bundle) && built.Contains(alert.Name)))
            {
                context.Report(rule, alert.Location, $"the alert {alert.Name} comes with every service", "give this one a name of its own with alert:");
            }

            // A signal that was copied has all its alerts twice, and is one mistake.
            foreach (var copied in Repeated(bundle).GroupBy(pair => (pair.Other.Location, First: pair.First.Location), pair => pair.Other.Name))
            {
                var names = copied.Distinct().ToList();
                context.Report(
                    rule,
                    copied.Key.Location,
                    names.Count == 1 ? $"the alert {names[0]} exists already" : $"the alerts {Words.List(names)} exist already",
                    $"the other is at {copied.Key.First}; give this one a name of its own with alert:");
            }
        }
    }

    /// <summary>Whether it is one of telemetry health, which no signal asks for.</summary>
    static bool IsBuiltIn(Alert alert, ServiceBundle bundle) => alert.Family == Family.Telemetry && alert.Location == bundle.Service.Location;

    static IEnumerable<(Alert First, Alert Other)> Repeated(ServiceBundle bundle) =>
        from same in bundle.Alerts.Where(alert => alert.Name.Length > 0 && alert.ExtraLabels.IsEmpty).GroupBy(alert => alert.Name)
        let first = same.First()
        from other in same.Skip(1)
        where !IsBuiltIn(other, bundle)
        where other.Location != first.Location || other.Severity == first.Severity
        select (first, other);
}
