using DashGen.PromQL;

namespace DashGen;

/// <summary>A page for each alert: what it means, when it fires and why then, what it usually is, what to do, where to look, whom to call.</summary>
static class RunbookFiles
{
    /// <summary>So many panels beside the alert's own are worth a look; more would not be looked at.</summary>
    const int Neighbours = 4;

    public static IEnumerable<(string Path, string Text)> Of(StackBundle stack, StackDashboards dashboards)
    {
        yield return ("runbooks/README.md", RunbookIndex.Of(stack));
        yield return (Path(stack.Stack.Name, stack.Watchdog), Page(dashboards, stack.Stack.Name, stack.Services[0].Service.Owner, [stack.Watchdog], [], []));
        foreach (var service in stack.Services)
        {
            // Several alerts read the same series, and to print its expression costs more than all the rest of a page.
            EquatableArray<RecordedSeries> recorded = [.. service.Recordings.Select(recording => new RecordedSeries(recording))];
            foreach (var same in service.Alerts.GroupBy(alert => alert.Name))
            {
                yield return (
                    Path(service.Service.Name, same.First()),
                    Page(dashboards, service.Service.Name, service.Service.Owner, [.. same], recorded, service.Panels));
            }
        }
    }

    /// <summary>Where the page is published.</summary>
    public static string Url(Stack stack, string system, string alert) =>
        $"{stack.RunbookBase.ToString().TrimEnd('/')}/{system}/{alert}.md";

    /// <summary>The condition and its hold time as they stand behind the severity.</summary>
    internal static string When(Alert alert)
    {
        var held = alert.Hold > TimeSpan.Zero;
        return (alert.Runbook.Condition, held) switch
        {
            ("", true) => $"when this has held for {Words.Duration(alert.Hold)}",
            ("", false) => "as soon as this holds",
            (var condition, true) => $"when {condition} and stays so for {Words.Duration(alert.Hold)}",
            (var condition, false) => $"as soon as {condition}",
        };
    }

    static string Path(string system, Alert alert) => $"runbooks/{system}/{alert.Name}.md";

    static string Page(
        StackDashboards dashboards, string system, Team team, Alert[] alerts, EquatableArray<RecordedSeries> recordings, EquatableArray<Panel> panels)
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
            conditions = alerts.Select(one => new { severity = Words.Capital(one.Severity.Name), when = When(one), query = PrettyPrinter.Print(one.Expr) }),
            recordings = Read(alerts, recordings).Select(recording => new { name = recording.Name, query = recording.Query }).ToArray(),
            thresholds = alerts.Select(one => one.Runbook.Threshold).Distinct().ToArray(),
            causes = alert.Runbook.Causes.ToArray(),
            checks = alert.Runbook.Checks.ToArray(),
            panels = Links(dashboards, system, alert, panels).ToArray(),
            escalation = team.Escalation.ToArray(),
        });
    }

    static IEnumerable<RecordedSeries> Read(Alert[] alerts, EquatableArray<RecordedSeries> recordings)
    {
        var names = alerts.SelectMany(alert => alert.Expr.Descendants()).OfType<VectorSelector>().Select(selector => selector.Name).ToHashSet();
        return recordings.Where(recording => names.Contains(recording.Name));
    }

    /// <summary>The panel of the alert's quantity, then others of its family: they are what a person looks at next.</summary>
    static IEnumerable<object> Links(StackDashboards dashboards, string system, Alert alert, EquatableArray<Panel> panels)
    {
        if (dashboards.Link(system, alert) is { } own)
        {
            yield return new { title = alert.Panel, link = own, isOwn = true };
        }

        var others = panels.Where(panel => panel.Family == alert.Family && panel.Title != alert.Panel)
            .Select(panel => (panel.Title, Link: dashboards.Link(system, panel.Title)))
            .Where(panel => panel.Link is not null);
        foreach (var (title, link) in others.Take(Neighbours))
        {
            yield return new { title, link, isOwn = false };
        }
    }

    /// <summary>A recorded series as pages show it.</summary>
    sealed class RecordedSeries(Recording recording)
    {
        string? _query;

        public string Name { get; } = recording.Name;

        public string Query => _query ??= PrettyPrinter.Print(recording.Expr);
    }
}
