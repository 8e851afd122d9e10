namespace DashGen.Prometheus;

/// <summary>One step that changes labels, or drops what carries them.</summary>
/// <param name="Action">What it does.</param>
public sealed record Relabeling(RelabelAction Action) : IFields
{
    /// <summary>The labels whose values are looked at, joined.</summary>
    public EquatableArray<string> SourceLabels { get; init; }

    /// <summary>What stands between joined values.</summary>
    /// <value>Default a semicolon.</value>
    public string Separator { get; init; } = ";";

    /// <summary>The regular expression, in Go's syntax, for the whole joined value.</summary>
    /// <value>Default <c>(.*)</c>.</value>
    public string Regex { get; init; } = "(.*)";

    /// <summary>The label that is written.</summary>
    public string? TargetLabel { get; init; }

    /// <summary>What is written, with <c>$1</c> for a group of the expression.</summary>
    /// <value>Default <c>$1</c>.</value>
    public string Replacement { get; init; } = "$1";

    /// <summary>The number a hash is taken modulo of.</summary>
    public long? Modulus { get; init; }

    /// <summary>Writes one label's value into another.</summary>
    public static Relabeling Copy(string from, string to) => new(RelabelAction.Replace) { SourceLabels = [from], TargetLabel = to };

    /// <summary>Writes a fixed value into a label.</summary>
    public static Relabeling Set(string label, string value) =>
        new(RelabelAction.Replace) { TargetLabel = label, Replacement = value.Replace("$", "$$", StringComparison.Ordinal) };

    /// <summary>Keeps only what has a label whose whole value matches.</summary>
    public static Relabeling Keep(string label, string regex) => new(RelabelAction.Keep) { SourceLabels = [label], Regex = regex };

    /// <summary>Drops what has a label whose whole value matches.</summary>
    public static Relabeling Drop(string label, string regex) => new(RelabelAction.Drop) { SourceLabels = [label], Regex = regex };

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        var writes = Action is RelabelAction.Replace or RelabelAction.HashMod or RelabelAction.Lowercase or RelabelAction.Uppercase
            or RelabelAction.KeepEqual or RelabelAction.DropEqual;
        to.Demand("target_label", !writes || !string.IsNullOrEmpty(TargetLabel), "this action needs a target_label");
        to.Demand("modulus", Action != RelabelAction.HashMod || Modulus > 0, "hashmod needs a modulus above 0");
        to.Demand("regex", AnchoredRegex.TryParse(Regex, out _, out var wrong), $"the regular expression {GoText.Quote(Regex)} {wrong}");
        to.Texts("source_labels", SourceLabels, onOneLine: true);
        to.Text("separator", Separator, otherwise: ";");
        to.Text("regex", Regex, otherwise: "(.*)");
        to.Number("modulus", Modulus);
        to.Text("target_label", TargetLabel);
        to.Text("replacement", Replacement, otherwise: "$1");
        to.Text("action", Action.ToString().ToLowerInvariant(), otherwise: "replace",
            Action is RelabelAction.KeepEqual or RelabelAction.DropEqual ? Since.PrometheusIs(2, 41) : default);
    }
}
