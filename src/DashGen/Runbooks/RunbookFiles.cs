using DashGen.PromQL;

namespace DashGen;

/// <summary>A page for each alert: what it means, why the threshold, the query, what to check first, whom to call.</summary>
static class RunbookFiles
{
    public static IEnumerable<(string Path, string Text)> Of(StackBundle stack, StackDashboards dashboards)
    {
        yield return (Path(stack.Stack.Name, stack.Watchdog), Page(dashboards, stack.Stack.Name, stack.Services[0].Service.Owner, [stack.Watchdog], []));
        foreach (var service in stack.Services)
        {
            foreach (var same in service.Alerts.GroupBy(alert => alert.Name))
            {
                yield return (Path(service.Service.Name, same.First()), Page(dashboards, service.Service.Name, service.Service.Owner, [.. same], service.Recordings));
            }
        }
    }

    /// <summary>Where the page is published.</summary>
    public static string Url(Stack stack, string system, string alert) =>
        $"{stack.RunbookBase.ToString().TrimEnd('/')}/{system}/{alert}.md";

    static string Path(string system, Alert alert) => $"runbooks/{system}/{alert.Name}.md";

    static string Page(StackDashboards dashboards, string system, Team team, Alert[] alerts, EquatableArray<Recording> recordings)
    {
        var alert = alerts[0];
        return RunbookTemplate.Render(new
        {
            generated = Writer.Comment,
            name = alert.Name,
            service = system,
            severities = Words.List([.. alerts.Select(one => one.Severity.Name).Distinct()]),
            family = alert.Family.Name,
            team = team.Name,
            meaning = alert.Runbook.Meaning,
            blindSpot = alert.Runbook.BlindSpot,
            conditions = alerts.Select(one => new
            {
                severity = Words.Capital(one.Severity.Name),
                held = one.Hold > TimeSpan.Zero ? $"when this has held for {Words.Duration(one.Hold)}" : "as soon as this holds",
                query = Printer.Print(one.Expr),
            }),
            recordings = Read(alerts, recordings).Select(recording => new { name = recording.Name, query = Printer.Print(recording.Expr) }).ToArray(),
            thresholds = alerts.Select(one => one.Runbook.Threshold).Distinct().ToArray(),
            checks = alert.Runbook.Checks.ToArray(),
            panel = alert.Panel,
            dashboard = dashboards.Link(system, alert) ?? "",
            escalation = team.Escalation.ToArray(),
        });
    }

    static IEnumerable<Recording> Read(Alert[] alerts, EquatableArray<Recording> recordings)
    {
        var names = alerts.SelectMany(alert => alert.Expr.Descendants()).OfType<VectorSelector>().Select(selector => selector.Name).ToHashSet();
        return recordings.Where(recording => names.Contains(recording.Name));
    }
}
