namespace DashGen.PromQL;

/// <summary>Sides that never match.</summary>
internal static class SidesNeverMatch
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1014",
        "sides that never match",
        "Two vectors are joined where all labels are equal, or those that on and ignoring leave. A label that one side always "
            + "has and the other never, or that is fixed to different values, leaves no pair: the result is empty for ever.",
        Wrong: "jvm_memory_bytes{area=\"heap\"} / jvm_memory_bytes{area=\"nonheap\"}",
        Right: "jvm_memory_bytes{area=\"heap\"} / ignoring (area) jvm_memory_bytes{area=\"nonheap\"}") { Run = Run };

    static void Run(CheckContext context)
    {
        foreach (var binary in context.BetweenVectors)
        {
            if (binary.Op == BinaryOp.Or || binary.Matching is { FillLeft: not null } or { FillRight: not null })
            {
                continue;
            }

            var (left, right) = (context[binary.Left].Labels, context[binary.Right].Labels);
            List<(string Name, string Text)> differences = [.. Compared(binary, left, right).Select(name => (name, Text: Difference(binary, name, left[name], right[name]))).Where(one => one.Text is not null).Select(one => (one.name, one.Text!))];
            if (differences.Count == 0)
            {
                continue;
            }

            var names = string.Join(", ", differences.Select(one => one.Name));
            var effect = binary.Op == BinaryOp.Unless ? "the right side takes nothing away" : "the result is always empty";
            var hint = binary.Matching is { IsOn: true } ? $"leave {names} out of on (…)" : $"write {binary.Op.Symbol()} ignoring ({names}), or on (…) the labels that are equal";
            context.Report(binary.Op == BinaryOp.Unless ? FindingSeverity.Warning : FindingSeverity.Error, binary, $"the sides never match: {differences[0].Text}; {effect}", hint);
        }
    }

    static IEnumerable<string> Compared(Binary binary, LabelFacts left, LabelFacts right) => binary.Matching is { IsOn: true } on
        ? on.Labels.Select(label => label.Text)
        : left.KnownWith(right).Where(name => name != LabelMatcher.MetricName && binary.Matching?.Labels.Any(ignored => ignored.Text == name) != true);

    static string? Difference(Binary binary, string name, LabelFact left, LabelFact right)
    {
        if (left.Value is { } a && right.Value is { } b && a != b && left.Presence == Presence.Surely && right.Presence == Presence.Surely)
        {
            return $"{name} is \"{a}\" on the left and \"{b}\" on the right";
        }

        if (binary.Matching is { IsOn: true })
        {
            // Said by the check of labels that are not there.
            return null;
        }

        return (left.Presence, right.Presence) switch
        {
            (Presence.Surely, Presence.Never) => $"only the left side has {name} ({right.Reason})",
            (Presence.Never, Presence.Surely) => $"only the right side has {name} ({left.Reason})",
            _ => null,
        };
    }
}
