using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>What the checks of dashboards find in those of the estate, at the line of the signal or dashboard that it comes from.</summary>
static class DashboardRules
{
    public static EquatableArray<Rule> Rules { get; } =
    [
        .. DashboardChecks.All.Select(check => new Rule(check.Code, Severity(check.Severity), check.Title, check.Reason, check.Example, Find))
            .Concat(QueryCheck.All.Select(check => new Rule(check.Code, Severity(check.Severity), check.Title, check.Reason, check.Example, Find)))
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Every finding in the dashboards of every service and of the objectives, with the line it belongs to. What the objectives' asks is
    /// asked by those of the services too.
    /// </summary>
    internal static IEnumerable<(SourceLocation Location, string Board, Grafana.Finding Finding)> FindAll(CheckContext context)
    {
        foreach (var (stack, bundle) in context.Bundle.Stacks.SelectMany(stack => stack.Services.Select(service => (stack, service))))
        {
            var options = context.Surroundings(stack.Stack, bundle);
            var ranges = new Lazy<HashSet<(string?, TimeSpan)>>(() => RangesOf(bundle));
            foreach (var (board, location) in ServiceBoards.Located(stack, bundle))
            {
                var lowered = DashboardLowering.Lower(board);
                var asked = AskedDashboard.Of(DashboardQueries.Of(lowered), options) with { RuleRanges = ranges };
                var found = DashboardChecks.Run(board, lowered, new() { ScrapeInterval = bundle.Service.Scrape.Every, HasTypedThresholds = true })
                    .Concat(QueryCheck.All.SelectMany(check => check.Run(asked)));
                foreach (var finding in found)
                {
                    yield return (bundle.Panels.FirstOrDefault(panel => panel.Title == finding.Panel)?.Location ?? location, board.Title, finding);
                }
            }
        }

        foreach (var stack in context.Bundle.Stacks)
        {
            foreach (var finding in StackDashboards.Of(stack).Boards.Where(one => one.Service.Length == 0).SelectMany(one => DashboardChecks.Run(one.Board, DashboardLowering.Lower(one.Board), new())))
            {
                yield return (stack.Stack.Location, ObjectiveBoard.Title, finding);
            }
        }
    }

    static HashSet<(string? Metric, TimeSpan Range)> RangesOf(ServiceBundle bundle) =>
    [
        .. bundle.Recordings.Select(recording => recording.Expr).Concat(bundle.Alerts.Select(alert => alert.Expr))
            .SelectMany(expr => expr.Descendants()).OfType<MatrixSelector>()
            .Where(matrix => matrix.Range.Known is not null)
            .Select(matrix => (matrix.Vector.Name, matrix.Range.Known ?? default)),
    ];

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (location, board, finding) in context.DashboardFindings.Where(found => found.Finding.Code == rule.Code))
        {
            context.Report(rule, location, $"dashboard {Quoted.Text(board)}: {finding.Message}", finding.Hint ?? "");
        }
    }

    static DiagnosticSeverity Severity(Grafana.FindingSeverity severity) => severity switch
    {
        Grafana.FindingSeverity.Error => DiagnosticSeverity.Error,
        Grafana.FindingSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Note,
    };
}
