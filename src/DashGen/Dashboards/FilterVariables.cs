using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The variables of a service's filters, filled from the series that the panels show.</summary>
static class FilterVariables
{
    public static IEnumerable<QueryVariable> Of(Stack stack, Service service)
    {
        var before = new List<LabelMatcher> { new("job", MatchOp.Equal, service.Name) };
        foreach (var filter in service.Filters)
        {
            var added = TargetLabels.Stored(stack, service).FirstOrDefault(label => label.Name == filter.Label);
            yield return new QueryVariable(filter.Variable, $"label_values({Printer.Print(Build.Select(Carrier(service, filter), [.. before]))}, {filter.Label})")
            {
                Label = Words.Capital(filter.Variable.Replace('_', ' ')),
                Multi = true,
                IncludeAll = true,
                AllValueText = ".*",

                // What the stack itself is comes first; another environment in the same database is a choice.
                Current = added is null ? [] : [added.Value],
            };

            // A metric's own label offers what there is within the chosen service and environment.
            if (added is not null)
            {
                before.Add(new LabelMatcher(filter.Label, MatchOp.Matches, $"${filter.Variable}"));
            }
        }
    }

    /// <summary>A series that has the label: one whose own it is, or any where the label is added to all; best a counter, which is one series.</summary>
    static string Carrier(Service service, Filter filter)
    {
        var counters = service.Metrics.OrderBy(metric => metric.Kind == MetricKind.Counter ? 0 : 1).ToList();
        var carrier = counters.Find(metric => metric.Has(filter.Label)) ?? counters[0];
        return carrier.Kind == MetricKind.Histogram ? carrier.Name + "_count" : carrier.Name;
    }
}
