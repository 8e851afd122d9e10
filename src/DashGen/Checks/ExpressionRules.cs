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
                foreach (var found in FindAll(service, context.Surroundings(stack.Stack, service) with { Jobs = jobs }))
                {
                    yield return found;
                }
            }
        }
    }

    static IEnumerable<string> Jobs(Service service) => service.Scrape.Health is null ? [service.Name] : [service.Name, HealthProbe.JobOf(service)];

    static IEnumerable<(SourceLocation Location, string Where, ExpressionFinding Finding)> FindAll(ServiceBundle bundle, AnalyzerOptions options)
    {
        var recorded = options with { Use = ExpressionUse.Recording };
        foreach (var recording in bundle.Recordings)
        {
            foreach (var finding in Find(recording.Expr, recorded, UnboundedLabel.IsIn(recording.Labels)))
            {
                yield return (At(finding, recording.Location), recording.Name, finding);
            }
        }

        var alerting = options with { Use = ExpressionUse.Alert };
        foreach (var alert in bundle.Alerts)
        {
            foreach (var finding in Find(alert.Expr, alerting, UnboundedLabel.IsIn(alert.Labels)))
            {
                yield return (At(finding, alert.Location), alert.Name, finding);
            }
        }

        var shown = options with { Use = ExpressionUse.Panel };
        foreach (var panel in bundle.Panels)
        {
            foreach (var query in panel.Queries)
            {
                foreach (var finding in Find(query.Expr, shown, query.AtMost is null && UnboundedLabel.IsIn(query.Labels)))
                {
                    yield return (At(finding, panel.Location), Quoted.Text(panel.Title), finding);
                }
            }
        }
    }

    // That a label has no bound is told by UnboundedLabel, with what to write instead.
    static IEnumerable<ExpressionFinding> Find(Expr expr, AnalyzerOptions options, bool isUnbounded)
    {
        var findings = Analyzer.Analyze(expr, options).Findings;
        return isUnbounded ? findings.Where(finding => finding.Code != "DG1027") : findings;
    }

    // What is certainly wrong is mended where it was stated, for all signals at once; what may be meant is meant by one.
    static SourceLocation At(ExpressionFinding finding, SourceLocation location) =>
        finding.Severity == FindingSeverity.Error ? finding.Location ?? location : location;

    /// <summary>What is known around the expressions of a service.</summary>
    internal static AnalyzerOptions Options(Stack stack, ServiceBundle bundle) => new()
    {
        Metrics = new MetricIndex(Schemas(stack, bundle)),
        ScrapeInterval = bundle.Service.Scrape.Every,
        Version = new PrometheusVersion(stack.Versions.Prometheus.Major, stack.Versions.Prometheus.Minor),
        MultiValueVariables =
        [
            .. bundle.Service.Registry.Where(label => label.IsFilter).Select(label => label.Name),
            .. bundle.Service.Filters.Select(filter => filter.Variable),
        ],
    };

    /// <summary>The service's metrics and its recorded series.</summary>
    static IEnumerable<MetricSchema> Schemas(Stack stack, ServiceBundle bundle) =>
    [
        .. ServiceSchemas.Of(stack, bundle.Service),
        .. bundle.Recordings.Select(recording => new MetricSchema(recording.Name, MetricKind.Gauge, recording.Unit, recording.Labels)),
    ];

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
