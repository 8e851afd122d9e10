using System.Globalization;
using System.Text;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Who hears of what: a table of every alert of a stack, simulated and not read off the configuration.</summary>
public static class RoutingPage
{
    static readonly EquatableArray<string> Heads = ["alert", "labels", "receiver", "grouped by", "repeated every", "muted when", "inhibited by"];

    /// <summary>A line for each way of each alert, in the order of the rules.</summary>
    public static EquatableArray<RoutingLine> Lines(StackBundle stack)
    {
        var config = AlertmanagerFiles.Config(stack);
        var router = new Router(config);
        List<(AlertingRule Rule, NameMap<string> Labels)> alerts =
        [
            .. StackProofs.Of(stack).Rules.SelectMany(rules => rules.Alerts)
                .Select(proof => (proof.Rule, proof.Arriving)),
        ];
        var inhibited = new Inhibitor(config).Pairs([.. alerts.Select(alert => alert.Labels)]).ToLookup(pair => pair.Target, pair => pair.Source);
        return
        [
            .. alerts.SelectMany((alert, i) => router.Route(alert.Labels).Select(way =>
                new RoutingLine(
                    alert.Rule.Alert,
                    alert.Labels.Only(label => label != "alertname"),
                    [.. alert.Rule.Labels.Select(label => label.Name)],
                    way.Receiver,
                    way.GroupedBy,
                    way.RepeatInterval)
                {
                    MutedIn = way.MutedIn,
                    ActiveIn = way.ActiveIn,
                    InhibitedBy = [.. inhibited[i].Select(source => Named(alerts[source].Rule, alert.Rule)).Distinct()],
                })),
        ];
    }

    /// <summary>The page of a stack.</summary>
    /// <param name="title">The stack's title.</param>
    /// <param name="lines">The table.</param>
    /// <param name="times">The times that routes name.</param>
    public static string Markdown(string title, EquatableArray<RoutingLine> lines, EquatableArray<TimeInterval> times = default)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!-- {Writer.Comment} -->\n\n# Routing of {Cell(title)}\n\n")
            .Append("Where each alert goes with the labels that it fires with in its proof. A label without a value comes with the result.\n\n");
        foreach (var cells in new string[][] { [.. Heads], [.. Heads.Select(_ => "---")] }.Concat(lines.Select(Cells)))
        {
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        if (!times.IsEmpty)
        {
            text.Append("\n## Times\n\n").AppendJoin("", times.Select(interval => $"- {Cell(interval.Name)}: {interval}\n"));
        }

        return text.ToString();
    }

    static string[] Cells(RoutingLine line) =>
    [
        Cell(line.Alert),
        Cell(string.Join(", ", line.Labels.Select(label => line.Fixed.Contains(label.Name) ? $"{label.Name}={label.Value}" : label.Name))),
        Cell(line.Receiver),
        Cell(line.GroupedBy switch { null => "nothing: each alone", { IsEmpty: true } => "nothing: all together", { } by => string.Join(", ", by) }),
        Words.Duration(line.Repeated),
        Cell(Muted(line)),
        Cell(line.InhibitedBy.IsEmpty ? "nothing" : Words.List([.. line.InhibitedBy])),
    ];

    static string Muted(RoutingLine line)
    {
        string[] parts =
        [
            .. line.MutedIn.Select(interval => $"in {interval}"),
            .. line.ActiveIn.IsEmpty ? Array.Empty<string>() : [$"outside {Words.List([.. line.ActiveIn])}"],
        ];
        return parts.Length == 0 ? "never" : Words.List(parts);
    }

    /// <summary>The source's name; with its severity where both are called the same.</summary>
    static string Named(AlertingRule source, AlertingRule target) =>
        source.Alert == target.Alert && source.Labels.TryGetValue("severity", out var severity) ? $"{source.Alert} ({severity})" : source.Alert;

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);
}
