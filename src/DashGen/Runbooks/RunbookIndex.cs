namespace DashGen;

/// <summary>The page that leads to all others of a stack: each alert with its severity, its condition in words and who answers for it.</summary>
static class RunbookIndex
{
    public static string Of(StackBundle stack) => RunbookTemplate.RenderIndex(new
    {
        generated = Writer.Comment,
        title = stack.Stack.Title,
        grafana = stack.Stack.GrafanaUrl.ToString(),
        stack = stack.Stack.Name,
        watchdog = stack.Watchdog.Name,
        alertmanager = stack.Stack.Alertmanagers.FirstOrDefault("localhost:9093"),
        test = Test(stack),
        services = stack.Services.Select(service => new
        {
            name = service.Service.Name,
            team = service.Service.Owner.Name,
            escalation = Words.List([.. service.Service.Owner.Escalation.Select(contact => contact.ToString())]),
            families = service.Alerts.GroupBy(alert => alert.Family).Select(family => new
            {
                title = family.Key.Title,
                alerts = family.GroupBy(alert => (alert.Name, alert.Severity)).Select(alike => new
                {
                    name = alike.Key.Name,
                    page = $"{service.Service.Name}/{alike.Key.Name}.md",
                    severity = alike.Key.Severity.Name,
                    when = When([.. alike.Select(RunbookFiles.When).Distinct()]),
                }),
            }),
        }),
    });

    /// <summary>The rule labels of an alert of the stack, as amtool takes them; what an alert is routed by is among them.</summary>
    static string Test(StackBundle stack)
    {
        var service = stack.Services[0];
        return string.Join(' ', PrometheusFiles.Labels(service.Service.Name, service.Service.Owner, service.Alerts[0] with { ExtraLabels = [] }).Select(label => $"{label.Name}={label.Value}"));
    }

    /// <summary>The first of several conditions under one name and severity, and how many more the page has.</summary>
    static string When(string[] conditions) => conditions.Length == 1 ? conditions[0] : $"{conditions[0]}; {Words.Count(conditions.Length - 1, "condition")} more like it";
}
