using System.Collections.Frozen;
using DashGen.PromQL;

namespace DashGen;

/// <summary>What the analyzer finds in the expressions of rules and panels, given the catalogue of their service.</summary>
static class ExpressionRules
{
    public static EquatableArray<Rule> Rules { get; } =
    [
        .. ExpressionChecks.All.Select(check => new Rule(
            check.Code,
            DiagnosticSeverity.Warning,
            check.Title,
            check.Reason,
            $"{check.Wrong}      # {check.Code}\n{check.Right}",
            Find)),
    ];

    /// <summary>Every finding of the analyzer, with the line of the signal that the expression comes from, or of the condition that is wrong.</summary>
    internal static IEnumerable<(SourceLocation Location, string Where, ExpressionFinding Finding)> FindAll(CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            FrozenSet<string> jobs = [.. stack.Services.Select(service => service.Service).SelectMany(Jobs)];
            foreach (var service in stack.Services)
            {
                var options = context.Surroundings(stack.Stack, service) with { Jobs = jobs };
                foreach (var (expr, use, location, where, isUnbounded) in Expressions(service))
                {
                    // That a label has no bound is told by UnboundedLabel, with what to write instead.
                    foreach (var finding in Analyzer.Analyze(expr, options with { Use = use }).Findings.Where(finding => !(isUnbounded && finding.Code == "DG1027")))
                    {
                        // What is certainly wrong is mended where it was stated, for all signals at once; what may be meant is meant by one.
                        yield return (finding.Severity == FindingSeverity.Error ? finding.Location ?? location : location, where, finding);
                    }
                }
            }
        }
    }

    static IEnumerable<string> Jobs(Service service) => service.Scrape.Health is null ? [service.Name] : [service.Name, HealthProbe.JobOf(service)];

    /// <summary>What is known around the expressions of a service.</summary>
    internal static AnalyzerOptions Options(Stack stack, ServiceBundle bundle) => new()
    {
        Metrics = new MetricIndex(Schemas(stack, bundle)),
        ScrapeInterval = bundle.Service.Scrape.Every,
        ScrapeTimeout = stack.Services.Max(service => service.Scrape.Timeout),
        Version = stack.Versions.Server,
        MultiValueVariables =
        [
            .. bundle.Service.Registry.Where(label => label.IsFilter).Select(label => label.Name),
            .. bundle.Service.Filters.Select(filter => filter.Variable),
        ],
    };

    static IEnumerable<(Expr Expr, ExpressionUse Use, SourceLocation Location, string Where, bool IsUnbounded)> Expressions(ServiceBundle bundle) =>
    [
        .. bundle.Recordings.Select(recording => (recording.Expr, ExpressionUse.Recording, recording.Location, recording.Name, UnboundedLabel.IsIn(recording.Labels))),
        .. bundle.Alerts.Select(alert => (alert.Expr, ExpressionUse.Alert, alert.Location, alert.Name, UnboundedLabel.IsIn(alert.Labels))),
        .. bundle.Panels.SelectMany(panel => panel.Queries.Select(query => (query.Expr, ExpressionUse.Panel, panel.Location, Quoted.Text(panel.Title), query.AtMost is null && UnboundedLabel.IsIn(query.Labels)))),
    ];

    /// <summary>The service's metrics and its recorded series, of which there are no more than of the series that they are made of.</summary>
    static IEnumerable<MetricSchema> Schemas(Stack stack, ServiceBundle bundle)
    {
        List<Metric> dependent = [.. bundle.Service.Metrics.Where(metric => metric.Combinations is not null)];
        var target = TargetLabels.Of(stack, bundle.Service);
        return ServiceSchemas.WithLate(stack, bundle).Concat(bundle.Recordings.Select(recording => new MetricSchema(
            recording.Name, MetricKind.Gauge, recording.Unit, [.. recording.Labels.Select(label => target.FirstOrDefault(one => one.Name == label.Name) ?? label)])
        {
            Combinations = dependent.Find(metric => recording.Expr.Descendants().OfType<VectorSelector>().Any(read => metric.Exposes(read.Name ?? "")))?.Dependent(target),
        }));
    }

    static void Find(Rule rule, CheckContext context)
    {
        // A signal makes an alert, a panel and recorded series of one expression: what is wrong in it is one mistake.
        foreach (var same in context.ExpressionFindings.Where(found => found.Finding.Code == rule.Code).GroupBy(found => (found.Location, found.Finding.Severity, found.Finding.Message, found.Finding.Hint)))
        {
            var severity = same.Key.Severity switch
            {
                FindingSeverity.Error => DiagnosticSeverity.Error,
                FindingSeverity.Warning => DiagnosticSeverity.Warning,
                _ => DiagnosticSeverity.Note,
            };
            context.Report(rule with { Severity = severity }, same.Key.Location, $"{Words.Few([.. same.Select(found => found.Where).Distinct()])}: {same.Key.Message}", same.Key.Hint);
        }
    }
}
