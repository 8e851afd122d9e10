using System.Collections.Frozen;
using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Checks a dashboard that was made elsewhere, of whose metrics nothing is known but their names.</summary>
public static class ImportedDashboard
{
    /// <summary>What all checks of dashboards and of expressions find in it.</summary>
    /// <returns>Findings with JSON pointers into the dashboard itself, without what stands around it in the file.</returns>
    public static EquatableArray<Grafana.Finding> Check(DashboardDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var queries = DashboardQueries.Of(document.Dashboard);
        var asked = AskedDashboard.Of(queries, new());
        var options = new AnalyzerOptions { MultiValueVariables = queries.MultiValueNames.ToFrozenSet(StringComparer.Ordinal) };
        return
        [
            .. document.Dashboard is Grafana.Classic.Dashboard classic ? DashboardChecks.Run(classic) : [],
            .. QueryCheck.All.SelectMany(check => check.Run(asked)),
            .. asked.Queries.SelectMany(query => OfExpression(query, options)),
        ];
    }

    static IEnumerable<Grafana.Finding> OfExpression(AskedQuery query, AnalyzerOptions options) =>
        (query.Parsed.Expr is { } expr ? Analyzer.Analyze(expr, options).Findings : []).Select(finding => new Grafana.Finding(
            finding.Code,
            finding.Severity switch
            {
                PromQL.FindingSeverity.Error => Grafana.FindingSeverity.Error,
                PromQL.FindingSeverity.Warning => Grafana.FindingSeverity.Warning,
                _ => Grafana.FindingSeverity.Note,
            },
            query.At.Pointer,
            $"{Quoted.Text(query.At.Panel)}: {finding.Message}") { Panel = query.At.Panel, Hint = finding.Hint });
}
