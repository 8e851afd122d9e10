namespace DashGen;

/// <summary>critical alerts of a family call nobody.</summary>
static class UnpagedFamily
{
    public static Rule Rule { get; } = new(
        "DG6022",
        DiagnosticSeverity.Warning,
        "critical alerts of a family call nobody",
        """
        Routes by family go before those by severity, and the first that fits takes the alert. A family that is sent to a chat is sent there
        whatever its severity, so what is critical in it rings no pager, though critical alerts do.
        """,
        """
        Routing = [Family.Security.To(Chat), Severity.Critical.To(Pager), …]             // DG6022
        Routing = [Family.Security.To(Pager, Chat), Severity.Critical.To(Pager), …]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var service = bundle.Service;
            if (!service.Routing.Any(route => !route.IsOfFamily && route.Value == Severity.Critical.Name && route.Receivers.Any(receiver => receiver is PagerDutyReceiver)))
            {
                continue;
            }

            foreach (var route in service.Routing.Where(route => route.IsOfFamily && !route.Receivers.Any(MayCall)))
            {
                var taken = bundle.Alerts.Where(alert => alert.Severity == Severity.Critical && route.Takes(alert)).Select(alert => alert.Name).Distinct().ToList();
                if (taken.Count > 0)
                {
                    context.Report(
                        rule,
                        service.Location,
                        $"{Words.Few(taken)} {(taken.Count == 1 ? "is" : "are")} critical and only {(taken.Count == 1 ? "goes" : "go")} to {Words.List([.. route.Receivers.Select(receiver => receiver.Name)])}, as all {route.Value} alerts of {service.Name} do",
                        "name who is called for critical ones in the family's route as well");
                }
            }
        }
    }

    /// <summary>Whether somebody may be called: what stands behind a webhook is not known.</summary>
    static bool MayCall(Receiver receiver) => receiver is PagerDutyReceiver or WebhookReceiver;
}
