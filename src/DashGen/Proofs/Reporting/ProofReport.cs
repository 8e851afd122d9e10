using System.Globalization;
using System.Text;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>What is proved of a stack, as a table.</summary>
public static class ProofReport
{
    static readonly EquatableArray<string> Heads = ["alert", "severity", "fires", "quiet", "mutants killed", "receivers", "runbook"];

    /// <summary>A line for each alert, in the order of the rules.</summary>
    public static EquatableArray<ProofLine> Of(StackBundle stack)
    {
        var router = new Router(AlertmanagerFiles.Config(stack));
        return [.. StackProofs.Of(stack).Rules.SelectMany(rules => rules.Alerts.Select(proof => Line(stack.Stack.Name, rules.Name, router, proof)))];
    }

    /// <summary>The page of a stack.</summary>
    public static string Markdown(string title, EquatableArray<ProofLine> lines)
    {
        var (heads, rows) = Table(lines);
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<!-- {Writer.Comment} -->\n\n# Proofs of {Cell(title)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"{Words.Count(lines.Count, "alert")}, {lines.Count(line => line.IsProved)} proved: each has tests of promtool in which it fires and others in which it is silent, and reaches someone. `./build.ps1 prove` runs them, and writes into `mutants.md` how many mistakes in the rules they notice.\n\n");
        foreach (var cells in new[] { heads, [.. heads.Select(_ => "---")] }.Concat(rows))
        {
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The table for a terminal, in columns.</summary>
    public static EquatableArray<string> Columns(EquatableArray<ProofLine> lines)
    {
        var (heads, rows) = Table(lines);
        string[][] all = [heads, .. rows];
        var widths = heads.Select((_, i) => all.Max(cells => cells[i].Length)).ToList();
        return [.. all.Select(cells => string.Join("  ", cells.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd())];
    }

    /// <summary>Heads and cells; the mutants only where some were tried.</summary>
    static (string[] Heads, string[][] Rows) Table(EquatableArray<ProofLine> lines)
    {
        var tried = lines.Any(line => line.Mutants is not null);
        return ([.. Heads.Where((_, i) => tried || i != 4)], [.. lines.Select(line => Cells(line).Where((_, i) => tried || i != 4).ToArray())]);
    }

    static string[] Cells(ProofLine line) =>
    [
        Named(line),
        line.Severity,
        line.Fires.ToString(CultureInfo.InvariantCulture),
        line.Quiet.ToString(CultureInfo.InvariantCulture),
        Killed(line),
        Cell(Words.List([.. line.Receivers])),
        Cell(line.Runbook),
    ];

    /// <summary>The alert, and what tells it from others of its name.</summary>
    internal static string Named(ProofLine line) => Cell(line.Alert + (line.Which.Length == 0 ? "" : $" ({line.Which})"));

    /// <summary>How many mutants its tests notice, out of how many.</summary>
    internal static string Killed(ProofLine line) =>
        line.Mutants is { } mutants ? string.Create(CultureInfo.InvariantCulture, $"{mutants.Killed} of {mutants.Mutants}") : "";

    /// <summary>A text as a cell of a table.</summary>
    internal static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    static ProofLine Line(string stack, string file, Router router, AlertProof proof)
    {
        // What routing sees is what was proved: the labels of an alert that fired in a test.
        var receivers = router.Route(proof.Arriving).Select(decision => decision.Receiver).Distinct();
        var runbook = proof.Rule.Annotations.TryGetValue("runbook_url", out var url) ? url?.ToString() ?? "" : "";
        return new ProofLine(stack, file, proof.Rule.Alert, proof.Alert.Severity.Name, proof.Fires, proof.Quiet, [.. receivers], runbook)
        {
            Which = string.Join(", ", proof.Alert.ExtraLabels.Select(label => label.Value)),
        };
    }
}
