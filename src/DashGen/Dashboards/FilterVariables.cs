using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The variables that a service's dashboards are filtered by, filled from the series that the panels show.</summary>
static class FilterVariables
{
    public static IEnumerable<QueryVariable> Of(Stack stack, Service service) => OfRegistry(service).Concat(OfFilters(stack, service));

    /// <summary>One for each label of the registry that dashboards filter by, filled from a metric that carries it.</summary>
    static IEnumerable<QueryVariable> OfRegistry(Service service)
    {
        foreach (var label in service.Registry.Where(label => label.IsFilter))
        {
            var carrier = service.Metrics.FirstOrDefault(metric => !metric.Has(label.Name) && metric.ExistsFromStart)
                ?? service.Metrics.First(metric => !metric.Has(label.Name));
            yield return Choice(label.Name, Build.Select(carrier.SeriesName, new LabelMatcher("job", MatchOp.Equal, service.Name)), label.Name);
        }
    }

    static IEnumerable<QueryVariable> OfFilters(Stack stack, Service service)
    {
        List<LabelMatcher> before = [.. new Scope(stack, service).OwnShown];
        foreach (var filter in service.Filters)
        {
            var added = TargetLabels.Stored(stack, service).FirstOrDefault(label => label.Name == filter.Label);

            // What the stack itself is comes first; another environment in the same database is a choice.
            yield return Choice(filter.Variable, Build.Select(Carrier(service, filter), [.. before]), filter.Label) with { Current = added is null ? [] : [added.Value] };

            // A metric's own label offers what there is within the chosen service and environment.
            if (added is not null)
            {
                before.Add(new LabelMatcher(filter.Label, MatchOp.Matches, $"${filter.Variable}"));
            }
        }
    }

    /// <summary>
    /// A series that has the label: one whose own it is, best a counter, which is one series. A label that is added to all is read where
    /// the others are, so that the variables fit each other; without others, where every target has it. There each instance is, too, of which
    /// some may have counted nothing yet.
    /// </summary>
    static string Carrier(Service service, Filter filter) => (Owner(service, filter) ?? service.Filters.Select(other => Owner(service, other)).FirstOrDefault(owner => owner is not null)) switch
    {
        null => "up",
        { ExistsFromStart: false } when filter.Label == TargetLabel.Instance.Name => "up",
        var metric => metric.SeriesName,
    };

    static QueryVariable Choice(string name, VectorSelector series, string label) => new(name, $"label_values({Printer.Print(series)}, {label})")
    {
        Label = Words.Capital(name.Replace('_', ' ')),
        Multi = true,
        IncludeAll = true,
        AllValueText = ".*",
    };

    /// <summary>The metric whose label is chosen from; null where it is added to all.</summary>
    internal static Metric? Owner(Service service, Filter filter) =>
        service.Metrics.Where(metric => metric.Has(filter.Label)).MinBy(metric => metric.Kind == MetricKind.Counter ? 0 : 1);
}
