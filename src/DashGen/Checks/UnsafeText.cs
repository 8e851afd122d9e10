using System.Text;
using System.Text.RegularExpressions;

namespace DashGen;

/// <summary>a text would be read as something else.</summary>
static class UnsafeText
{
    public static Rule Rule { get; } = new(
        "DG2007",
        DiagnosticSeverity.Error,
        "a text would be read as something else",
        """
        Titles and help texts go into JSON, YAML, Markdown and templates. Quotes and the like are escaped. What cannot be kept is
        refused: control characters, line breaks and what turns the direction of writing, {{ and }} (a template of Prometheus), $name, ${…}
        and [[…]] (a variable of Grafana), and ../ (a path). Values of labels are data, in which only the first of these is refused.
        """,
        """
        new("x_total", "Costs ${amount}.")      // DG2007
        new("x_total", "Costs in dollars.")
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            Text("title", stack.Stack.Title, stack.Stack.Location);
            foreach (var label in stack.Stack.Labels.Concat(stack.Stack.ExternalLabels))
            {
                Value(label.Value, label.Location);
            }
        }

        foreach (var (_, bundle) in context.Services)
        {
            var service = bundle.Service;
            // Those of signals as well: what a histogram counts is said in words of its own.
            foreach (var (help, location) in service.Metrics.Concat(service.Signals.SelectMany(signal => signal.Metrics)).Select(metric => (metric.Help, metric.Location)).Distinct())
            {
                Text("help text", help, location);
            }

            foreach (var signal in service.Signals.Concat(service.Objectives))
            {
                Text("title", signal.Title, signal.Location);

                // Some of it is the title again.
                foreach (var text in Unsafe(signal.Title) is null ? signal.Texts : [])
                {
                    Text("text", text, signal.Location);
                }

                foreach (var text in signal.Advice?.Texts ?? [])
                {
                    Text("advice", text, signal.Location);
                }
            }

            foreach (var interval in service.Routing.SelectMany(route => route.MutedIn.Concat(route.OnlyIn)).Distinct())
            {
                Text("name", interval.Name, interval.Location);
            }

            foreach (var metric in service.Metrics)
            {
                foreach (var value in metric.Labels.SelectMany(label => label.Values))
                {
                    Value(value, metric.Location);
                }
            }

            foreach (var (value, location) in service.Registry.Select(label => (label.Value, label.Location)).Concat(service.Scrape.Labels.Select(label => (label.Value, label.Location))))
            {
                Value(value, location);
            }

            foreach (var board in service.Dashboards)
            {
                Text("title", board.Title, board.Location);
            }

            foreach (var contact in service.Owner.Escalation)
            {
                Text("escalation", contact.Who, service.Owner.Location);
            }
        }

        void Text(string what, string text, SourceLocation location)
        {
            if (Unsafe(text) is { } reason)
            {
                context.Report(rule, location, $"the {what} {Quoted.Text(text)} {reason}", "write it in plain words");
            }
        }

        void Value(string value, SourceLocation location)
        {
            if (Broken(value) is { } reason)
            {
                context.Report(rule, location, $"the value {Quoted.Text(value)} {reason}", "write it without");
            }
        }
    }

    static string? Unsafe(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "is empty",
        _ when Broken(text) is { } reason => reason,
        _ when text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal) => "would be read as a template",
        _ when text.Contains("[[", StringComparison.Ordinal) || Variable.IsMatch(text) => "would be read as a variable of Grafana",
        _ when text.Contains("../", StringComparison.Ordinal) => "would be read as a path",
        _ => null,
    };

    /// <summary>What no text may have, whatever it is.</summary>
    static string? Broken(string text) => text switch
    {
        _ when text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') => "has a line break or control character",
        _ when text.Any(c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) => "turns the direction of writing",

        // Half of a pair of surrogates is nothing in UTF-8.
        _ when text.EnumerateRunes().Contains(Rune.ReplacementChar) && !text.Contains('\uFFFD', StringComparison.Ordinal) => "has half a character",
        _ => null,
    };

    static readonly Regex Variable = new("\\$[a-zA-Z_{]", RegexOptions.CultureInvariant);
}
