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
        underscores. Names of stacks, services, teams, receivers and secrets become file names and label values: lower case letters, digits and
        hyphens, and not the name of a device on Windows, such as con. Names of alerts become file names of runbooks: letters, digits and underscores.
        """,
        """
        new("http-requests", "Requests.")        // DG2002
        new("http_requests_total", "Requests.")
        """,
        Find)
    {
        Explains = ["DG1040"],
    };

    static readonly Form MetricName = new("^[a-zA-Z_:][a-zA-Z0-9_:]*$", "letters, digits, _ and :, with no digit first");
    static readonly Form LabelName = new("^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$", "letters, digits and _, with no digit and no __ first");
    static readonly Form FileName = new("^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "lower case letters, digits and hyphens, and no device of Windows");
    static readonly Form AlertName = new("^[a-zA-Z][a-zA-Z0-9_]*$", "letters, digits and _, with a letter first");
    static readonly Form GrafanaUid = new("^[a-zA-Z0-9_-]{1,40}$", "letters, digits, _ and -, 40 at most");

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            Name(FileName, stack.Stack.Name, "a stack", stack.Stack.Location);
            Name(GrafanaUid, stack.Stack.DataSource, "the uid of a data source", stack.Stack.Location);
            foreach (var label in stack.Stack.Labels.Concat(stack.Stack.ExternalLabels))
            {
                Name(LabelName, label.Name, "a label", label.Location);
            }
        }

        foreach (var (stack, bundle) in context.Services)
        {
            var service = bundle.Service;
            Name(FileName, service.Name, "a service", service.Location);
            Name(FileName, service.Owner.Name, "a team", service.Owner.Location);
            foreach (var receiver in service.Routing.SelectMany(route => route.Receivers).Append(stack.DeadMansSwitch))
            {
                Name(FileName, receiver.Name, "a receiver", receiver.Location);
            }

            foreach (var secret in new[] { service.Scrape.Credentials?.Secret, service.Scrape.Https?.Authority }.OfType<string>())
            {
                Name(FileName, secret, "a secret", service.Location);
            }

            foreach (var label in service.Scrape.Labels)
            {
                Name(LabelName, label.Name, "a label", label.Location);
            }

            foreach (var label in service.Registry)
            {
                Name(LabelName, label.Name, "a label", label.Location);
            }

            foreach (var metric in service.Metrics)
            {
                Name(MetricName, metric.Name, "a metric", metric.Location);
            }

            foreach (var histogram in service.Metrics.Where(metric => metric.Kind == MetricKind.Histogram))
            {
                // A histogram of counts may well be called so, and of buckets none is.
                if (histogram.Name.EndsWith("_bucket", StringComparison.Ordinal))
                {
                    context.Report(rule, histogram.Location, $"{histogram.Name} is a series of a histogram, and not its name", $"leave _bucket out: {histogram.Name[..^7]}");
                }

                if (histogram.Has("le"))
                {
                    context.Report(rule, histogram.Location, $"{histogram.Name} cannot have a label le of its own", "the buckets of a histogram have it by themselves");
                }
            }

            foreach (var summary in service.Metrics.Where(metric => metric.Kind == MetricKind.Summary && metric.Has(LabelNumber.Quantile)))
            {
                context.Report(rule, summary.Location, $"{summary.Name} cannot have a label {LabelNumber.Quantile} of its own", "the quantiles of a summary have it by themselves");
            }

            foreach (var (label, location) in service.Metrics.SelectMany(metric => metric.Labels.Select(label => (label.Name, metric.Location))).DistinctBy(use => use.Name))
            {
                Name(LabelName, label, "a label", location);
            }

            foreach (var alert in bundle.Alerts)
            {
                Name(AlertName, alert.Name, "an alert", alert.Location);
            }
        }

        void Name(Form form, string name, string what, SourceLocation location)
        {
            if (name.Length == 0)
            {
                context.Report(rule, location, $"{what} has no name", what == "an alert" ? "state it with alert:" : $"use {form.Words}");
            }
            else if (!form.Pattern.IsMatch(name))
            {
                context.Report(rule, location, $"{Quoted.Text(name)} is not a name that {what} can have", $"use {form.Words}");
            }
        }
    }

    /// <summary>What a name looks like, for the program and for people.</summary>
    sealed class Form(string pattern, string words)
    {
        public Regex Pattern { get; } = new(pattern, RegexOptions.CultureInvariant);

        public string Words { get; } = words;
    }
}
