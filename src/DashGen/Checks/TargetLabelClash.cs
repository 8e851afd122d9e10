namespace DashGen;

/// <summary>A service exposes a label that the scraper sets.</summary>
static class TargetLabelClash
{
    public static Rule Rule { get; } = new(
        "DG2011",
        DiagnosticSeverity.Error,
        "a service exposes a label that the scraper sets",
        """
        The scraper puts job and instance on every series. A label of that name that the service exposes is renamed to exported_job or
        exported_instance, so queries on it would select the scraper's instead; so it goes with what a stack or a service adds to its
        targets. Rename one of them, or declare the metric's under the name that it is stored with.
        """,
        """
        new Label<Tasks>("job", atMost: 20)      // DG2011
        new Label<Tasks>("exported_job", atMost: 20)
        """,
        Find)
    {
        Explains = ["DG1003", "DG4003"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            var added = TargetLabels.Added(stack, bundle.Service);
            foreach (var label in added.Where(label => label.Name is "job" or "instance" || added.Count(other => other.Name == label.Name) > 1))
            {
                context.Report(rule, label.Location, $"{label.Name} is set twice on the targets of {bundle.Service.Name}", "every target has one job and one instance, and each other label once");
            }

            string[] target = [TargetLabel.Job.Name, TargetLabel.Instance.Name, .. added.Select(label => label.Name)];
            foreach (var label in bundle.Service.Registry.Where(label => target.Contains(label.Name)))
            {
                context.Report(rule, label.Location, $"the registry of {bundle.Service.Name} sets {label.Name}, which the scraper sets too", $"it is stored as exported_{label.Name}");
            }

            foreach (var label in added.Where(label => RuleLabelClash.Reserved.Contains(label.Name)))
            {
                context.Report(rule, label.Location, $"{label.Name} is a label of every alert, and the scraper sets it on the targets of {bundle.Service.Name}", "give it another name there");
            }

            foreach (var clash in bundle.Service.Metrics.SelectMany(metric => metric.Labels.Where(label => target.Contains(label.Name)).Select(label => (Label: label.Name, Metric: metric))).GroupBy(use => use.Label, use => use.Metric))
            {
                var names = clash.Select(metric => metric.Name).ToList();
                context.Report(
                    rule,
                    added.FirstOrDefault(label => label.Name == clash.Key)?.Location ?? clash.First().Location,
                    $"{Words.Few(names)} {(names.Count == 1 ? "has" : "have")} a label {clash.Key}, which the scraper sets too",
                    $"give one of them another name, or declare the metric's as it is stored: exported_{clash.Key}");
            }
        }
    }
}
