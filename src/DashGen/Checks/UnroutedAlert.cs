namespace DashGen;

/// <summary>an alert reaches nobody.</summary>
static class UnroutedAlert
{
    public static Rule Rule { get; } = new(
        "DG6006",
        DiagnosticSeverity.Error,
        "an alert reaches nobody",
        """
        No route of the service takes the alert, so it would end in the silent default receiver. Route its severity or its family.
        """,
        """
        Routing = [Severity.Critical.To(Teams.Pager)] with a warning      // DG6006
        Routing = [Severity.Critical.To(Teams.Pager), Severity.Warning.To(Teams.Chat)]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var routes = bundle.Service.Routing;
            // One route would take all alerts of a severity, so its absence is one mistake.
            foreach (var alike in bundle.Alerts.Where(alert => !routes.Any(route => route.Takes(alert))).GroupBy(alert => alert.Severity))
            {
                var lines = alike.Select(alert => alert.Location).Distinct().ToList();
                var names = alike.Select(alert => alert.Name).Distinct().ToList();
                context.Report(
                    rule,
                    lines is [var only] ? only : bundle.Service.Location,
                    $"{Words.Few(names)} ({alike.Key}) {(names.Count == 1 ? "reaches" : "reach")} nobody in {bundle.Service.Name}",
                    $"add Severity.{Words.Pascal(alike.Key.Name)}.To(…) to Routing");
            }

            foreach (var route in routes.Where(route => route.Receivers.IsEmpty))
            {
                context.Report(rule, bundle.Service.Location, $"the route for {route.Label} {route.Value} has no receivers", "name at least one");
            }
        }
    }
}
