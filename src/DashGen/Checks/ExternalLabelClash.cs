namespace DashGen;

/// <summary>an external label clashes with another label.</summary>
static class ExternalLabelClash
{
    public static Rule Rule { get; } = new(
        "DG2020",
        DiagnosticSeverity.Error,
        "an external label clashes with another label",
        """
        External labels are added where a series or alert has no label of that name. A metric's own label, one of its registry or one of
        the rule wins there, so that some samples and alerts of this stack would say they come from elsewhere. Give it a name that nothing
        else has.
        """,
        """
        ExternalLabels = [new(Labels.Service, "eu-1")]      // DG2020 where a metric has a label service
        ExternalLabels = [new(Labels.Cluster, "eu-1")]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            foreach (var label in stack.Stack.ExternalLabels)
            {
                if (Other(stack, label.Name) is { } other)
                {
                    context.Report(rule, label.Location, $"the external label {label.Name} of {stack.Stack.Name} is also {other}, which wins", "give the external label a name of its own");
                }
            }
        }
    }

    static string? Other(StackBundle stack, string name) =>
        name is "job" or "instance" ? "a label of every target"
        : RuleLabelClash.Reserved.Contains(name) ? "a label of every alert"
        : stack.Services.SelectMany(bundle => TargetLabels.Added(stack.Stack, bundle.Service)).Any(label => label.Name == name) ? "a label that the scraper sets"
        : stack.Services.SelectMany(bundle => bundle.Service.Registry).Any(label => label.Name == name) ? "a label of a service's registry"
        : stack.Stack.ExternalLabels.Count(label => label.Name == name) > 1 ? "another external label"
        : stack.Services.SelectMany(bundle => bundle.Service.Metrics).FirstOrDefault(metric => metric.Has(name)) is { } metric ? $"a label of {metric.Name}"
        : null;
}
