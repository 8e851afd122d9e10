using System.Text.RegularExpressions;

namespace DashGen;

/// <summary>a dashboard filters by nothing.</summary>
static class UnknownFilter
{
    public static Rule Rule { get; } = new(
        "DG2024",
        DiagnosticSeverity.Error,
        "a dashboard filters by nothing",
        """
        A variable needs a label to take its values from: one of the service's metrics, or one that the scraper adds. Its name is letters,
        digits and underscores, and no two variables share one; datasource is taken. Where a metric has a label of its own of the name that
        the registry adds, the registry's is not stored, and choosing its value empties the metric's panels.
        """,
        """
        Filters = [Filter.By(Labels.Region)]      // DG2024 while neither stack nor service adds it
        Labels = [new(Labels.Region, "eu")], Filters = [Filter.By(Labels.Region)]
        """,
        Find);

    static readonly Regex VariableName = new("^[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.CultureInvariant);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            var service = bundle.Service;
            var taken = service.Registry.Where(label => label.IsFilter).Select(label => label.Name).Append("datasource").ToHashSet();
            foreach (var label in service.Registry.Where(label => label.IsFilter))
            {
                if (service.Metrics.FirstOrDefault(metric => metric.Has(label.Name)) is { } owner)
                {
                    context.Report(rule, label.Location, $"{owner.Name} has a label {label.Name} of its own, so that the registry's cannot be filtered by", "give one of them another name, or leave IsFilter out");
                }
            }

            foreach (var filter in service.Filters)
            {
                if (!VariableName.IsMatch(filter.Variable))
                {
                    context.Report(rule, service.Location, $"{Quoted.Text(filter.Variable)} is no name for a variable", "use letters, digits and underscores");
                }
                else if (!taken.Add(filter.Variable))
                {
                    context.Report(rule, service.Location, $"two variables of {service.Name} are called {filter.Variable}", "give one another name");
                }

                // A label that is added too late is reported by LateLabel, with the reason.
                var isKnown = service.Metrics.Any(metric => metric.Has(filter.Label))
                    || TargetLabels.Of(stack, service).Concat(stack.ExternalLabels.Select(label => label.Schema)).Any(label => label.Name == filter.Label);
                if (!isKnown)
                {
                    context.Report(rule, service.Location, $"no metric of {service.Name} has a label {filter.Label}, and nobody adds one", "add it under Labels, or filter by another");
                }
            }
        }
    }
}
