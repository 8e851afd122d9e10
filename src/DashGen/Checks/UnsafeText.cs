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
        refused: control characters and line breaks, {{ and }} (a template of Prometheus), $name, ${…} and [[…]] (a variable of
        Grafana), and ../ (a path).
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
                foreach (var text in signal.Advice?.Texts ?? [])
                {
                    Text("advice", text, signal.Location);
                }
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
    }

    static string? Unsafe(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "is empty",
        _ when text.Any(char.IsControl) => "has a line break or control character",
        _ when text.Contains("{{", StringComparison.Ordinal) || text.Contains("}}", StringComparison.Ordinal) => "would be read as a template",
        _ when text.Contains("[[", StringComparison.Ordinal) || Variable.IsMatch(text) => "would be read as a variable of Grafana",
        _ when text.Contains("../", StringComparison.Ordinal) => "would be read as a path",
        _ => null,
    };

    static readonly Regex Variable = new("\\$[a-zA-Z_{]", RegexOptions.CultureInvariant);
}
