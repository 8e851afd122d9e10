using System.Text.RegularExpressions;

namespace DashGen;

/// <summary>a name is not valid.</summary>
static class InvalidName
{
    public static Rule Rule { get; } = new(
        "DG2002",
        DiagnosticSeverity.Error,
        "a name is not valid",
        """
        Prometheus takes metric names [a-zA-Z_:][a-zA-Z0-9_:]*, label names [a-zA-Z_][a-zA-Z0-9_]* that do not begin with two
        underscores. Names of stacks, services, teams and receivers become file names and label values: lower case letters, digits and
        hyphens, and not the name of a device on Windows, such as con. Names of alerts become file names of runbooks: letters, digits and underscores.
        """,
        """
        new("http-requests", "Requests.")        // DG2002
        new("http_requests_total", "Requests.")
        """,
        Find);

    static readonly Regex MetricName = new("^[a-zA-Z_:][a-zA-Z0-9_:]*$", RegexOptions.CultureInvariant);
    static readonly Regex LabelName = new("^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$", RegexOptions.CultureInvariant);
    static readonly Regex FileName = new("^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$", RegexOptions.CultureInvariant);
    static readonly Regex AlertName = new("^[a-zA-Z][a-zA-Z0-9_]*$", RegexOptions.CultureInvariant);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            Name(FileName, stack.Stack.Name, "stack", stack.Stack.Location);
            foreach (var label in stack.Stack.Labels.Concat(stack.Stack.ExternalLabels))
            {
                Name(LabelName, label.Name, "label", label.Location);
            }
        }

        foreach (var (stack, bundle) in context.Services)
        {
            var service = bundle.Service;
            Name(FileName, service.Name, "service", service.Location);
            Name(FileName, service.Owner.Name, "team", service.Location);
            foreach (var receiver in service.Routing.SelectMany(route => route.Receivers).Append(stack.DeadMansSwitch))
            {
                Name(FileName, receiver.Name, "receiver", receiver.Location);
            }

            foreach (var label in service.Scrape.Labels)
            {
                Name(LabelName, label.Name, "label", label.Location);
            }

            foreach (var label in service.Registry)
            {
                Name(LabelName, label.Name, "label", label.Location);
            }

            foreach (var metric in service.Metrics)
            {
                Name(MetricName, metric.Name, "metric", metric.Location);
                foreach (var label in metric.Labels)
                {
                    Name(LabelName, label.Name, "label", metric.Location);
                }
            }

            foreach (var alert in bundle.Alerts)
            {
                Name(AlertName, alert.Name, "alert", alert.Location);
            }
        }

        void Name(Regex form, string name, string what, SourceLocation location)
        {
            if (!form.IsMatch(name))
            {
                context.Report(rule, location, $"{Quoted.Text(name)} is no name for a {what}", $"write {form.ToString().Trim('^', '$')}");
            }
        }
    }
}
