using DashGen.PromQL;

namespace DashGen;

/// <summary>A page for each alert: what it means, when it fires and why then, what it usually is, what to do, where to look, whom to call.</summary>
static class RunbookFiles
{
    public static IEnumerable<GeneratedFile> Of(StackBundle stack)
    {
        yield return ("runbooks/README.md", RunbookIndex.Of(stack));
        yield return (Path(stack.Stack.Name, stack.Watchdog), Page(null, stack.Stack.Name, stack.Services[0].Service.Owner, [stack.Watchdog], []));
        foreach (var service in stack.Services)
        {
            // Several alerts read the same series, and to print its expression costs more than all the rest of a page.
            EquatableArray<RecordedSeries> recorded = [.. service.Recordings.Select(recording => new RecordedSeries(recording))];
            var links = new RunbookLinks(StackDashboards.Of(stack), service);
            foreach (var same in service.Alerts.GroupBy(alert => alert.Name))
            {
                yield return (
                    Path(service.Service.Name, same.First()),
                    Page(links, service.Service.Name, service.Service.Owner, [.. same], recorded));
            }
        }
    }

    /// <summary>Where the page is published.</summary>
    public static string Url(Stack stack, string system, string alert) =>
        $"{stack.RunbookBase.ToString().TrimEnd('/')}/{system}/{alert}.md";

    /// <summary>The condition and its hold time as they stand behind the severity; what has no condition holds always.</summary>
    internal static string When(Alert alert) =>
        alert switch
        {
            { Runbook.Condition: "" } => "always",
            { Runbook.Condition: var condition, Hold.Ticks: > 0 } => $"when {condition} and it stays so for {Words.Duration(alert.Hold)}",
            { Runbook.Condition: var condition } => $"as soon as {condition}",
        };

    static string Path(string system, Alert alert) => $"runbooks/{system}/{alert.Name}.md";

    static string Page(
        RunbookLinks? links, string system, Team team, Alert[] alerts, EquatableArray<RecordedSeries> recordings)
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
            conditions = alerts.Select((one, i) => new
            {
                heading = one.Severity == Severity.None ? Words.Capital(When(one)) : $"{Words.Capital(one.Severity.Name)}, {When(one)}",
                query = PrettyPrinter.Print(one.Expr),

                // What several conditions have in common is said once, below the last of them.
                reason = alerts.Skip(i + 1).All(other => other.Runbook.Threshold != one.Runbook.Threshold) ? one.Runbook.Threshold : "",
            }),
            recordings = Read(alerts, recordings).Select(recording => new { name = recording.Name, query = recording.Query }).ToArray(),
            causes = alert.Runbook.Causes.ToArray(),
            checks = alert.Runbook.Checks.ToArray(),
            panels = links?.Of(alert).ToArray() ?? [],
            escalation = team.Escalation.Where(contact => contact.IsFor(alert.Family)).Select(contact => contact.Who).ToArray(),
        });
    }

    static IEnumerable<RecordedSeries> Read(Alert[] alerts, EquatableArray<RecordedSeries> recordings)
    {
        var names = alerts.SelectMany(alert => alert.Expr.Descendants()).OfType<VectorSelector>().Select(selector => selector.Name).ToHashSet();
        return recordings.Where(recording => names.Contains(recording.Name));
    }

    /// <summary>A recorded series as pages show it.</summary>
    sealed class RecordedSeries(Recording recording)
    {
        string? _query;

        public string Name { get; } = recording.Name;

        public string Query => _query ??= PrettyPrinter.Print(recording.Expr);
    }
}
