using DashGen.PromQL;

namespace DashGen;

/// <summary>a label is used before it is added.</summary>
static class LateLabel
{
    public static Rule Rule { get; } = new(
        "DG2021",
        DiagnosticSeverity.Error,
        "a label is used before it is added",
        """
        A Prometheus adds its external labels when samples and alerts leave it, which is after its rules were evaluated: no series that a
        rule or a dashboard of this stack reads has them. Alertmanager sees them. A label that rules need is set by the scraper: declare
        it under Labels. In front of a Mimir external labels are added before the rules are evaluated, so there they can be used.
        """,
        """
        ExternalLabels = [new(Labels.Region, "eu")] and by: [Labels.Region]      // DG2021
        Labels = [new(Labels.Region, "eu")]         and by: [Labels.Region]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            foreach (var label in Used(stack, bundle))
            {
                foreach (var (location, where) in Uses(bundle, label.Name).Distinct())
                {
                    context.Report(rule, location, $"{where} uses {label.Name}, an external label of {stack.Name}, which is added after rules are evaluated", "declare it under Labels, so that the scraper sets it");
                }
            }
        }
    }

    /// <summary>The external labels that something of a service uses as if series had them.</summary>
    /// <remarks>Where the service has such a label itself, that is what its signals use, and <see cref="ExternalLabelClash"/> tells of the clash.</remarks>
    public static IEnumerable<AddedLabel> Used(Stack stack, ServiceBundle bundle) => stack.Mimir is null
        ? stack.ExternalLabels.Where(label => !bundle.Service.Metrics.Any(metric => metric.Has(label.Name)) && Uses(bundle, label.Name).Any())
        : [];

    /// <summary>Once for each signal, not for each expression that it becomes.</summary>
    static IEnumerable<(SourceLocation Location, string Where)> Uses(ServiceBundle bundle, string label) =>
    [
        .. bundle.Service.Filters.Any(filter => filter.Label == label) ? new[] { (bundle.Service.Location, $"a filter of {bundle.Service.Name}") } : [],
        .. bundle.Recordings.Where(recording => Reads(recording.Expr, label)).Select(recording => (recording.Location, "a signal"))
            .Concat(bundle.Alerts.Where(alert => Reads(alert.Expr, label)).Select(alert => (alert.Location, "a signal")))
            .Concat(bundle.Panels.Where(panel => panel.Queries.Any(query => Reads(query.Expr, label))).Select(panel => (panel.Location, "a signal")))
            .Where(use => use.Location != bundle.Service.Location),
    ];

    static bool Reads(Expr expr, string label) => expr.Descendants().Any(part => part switch
    {
        VectorSelector selector => selector.Matchers.OfType<LabelMatcher>().Any(matcher => matcher.Name == label),
        Aggregation { Grouping.IsWithout: false } aggregation => aggregation.Grouping.Labels.Any(by => by.Text == label),
        _ => false,
    });
}
