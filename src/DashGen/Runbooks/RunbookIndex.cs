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
        services = stack.Services.Select(service => new
        {
            name = service.Service.Name,
            team = service.Service.Owner.Name,
            escalation = Words.List([.. service.Service.Owner.Escalation]),
            families = service.Alerts.GroupBy(alert => alert.Family).Select(family => new
            {
                title = family.Key.Title,
                alerts = family.Select(alert => new
                {
                    name = alert.Name,
                    page = $"{service.Service.Name}/{alert.Name}.md",
                    severity = alert.Severity.Name,
                    when = RunbookFiles.When(alert),
                }).Distinct(),
            }),
        }),
    });
}
