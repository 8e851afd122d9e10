using System.Text.RegularExpressions;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>One step that changes labels, or drops what carries them.</summary>
/// <param name="Action">What it does.</param>
public sealed partial record Relabeling(RelabelAction Action) : IFields
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
        var compares = Action is RelabelAction.KeepEqual or RelabelAction.DropEqual;
        var changesCase = Action is RelabelAction.Lowercase or RelabelAction.Uppercase;
        var picksNames = Action is RelabelAction.LabelDrop or RelabelAction.LabelKeep;
        var writes = Action is RelabelAction.Replace or RelabelAction.HashMod || changesCase || compares;
        to.Demand("target_label", !writes || !string.IsNullOrEmpty(TargetLabel), "this action needs a target_label");
        to.Demand("target_label", !picksNames || TargetLabel is null, "this action takes nothing but a regex");
        to.Demand("source_labels", !picksNames || SourceLabels.IsEmpty, "this action takes nothing but a regex");
        to.Demand("modulus", Action == RelabelAction.HashMod ? Modulus > 0 : !(compares || picksNames) || Modulus is null,
            Action == RelabelAction.HashMod ? "hashmod needs a modulus above 0" : "this action takes no modulus");
        to.Demand("separator", !(compares || picksNames) || Separator == ";", "this action takes no separator");
        to.Demand("replacement", !(compares || changesCase || picksNames) || Replacement == "$1", "this action takes no replacement");
        to.Demand("regex", !compares || Regex == "(.*)", "this action takes no regex");
        foreach (var label in SourceLabels)
        {
            to.LabelName("source_labels", label);
        }

        if (TargetLabel is not null && writes)
        {
            // A replaced label's name may be put together of groups.
            to.LabelName("target_label", Action == RelabelAction.Replace ? WithoutGroups(TargetLabel) : TargetLabel);
        }

        if (Action == RelabelAction.LabelMap)
        {
            to.LabelName("replacement", WithoutGroups(Replacement));
        }

        if (to.Checks && !AnchoredRegex.TryParse(Regex, out _, out var wrong))
        {
            to.Demand("regex", false, $"the regular expression {GoText.Quote(Regex)} {wrong}");
        }

        to.Texts("source_labels", SourceLabels, onOneLine: true);
        to.Text("separator", Separator, otherwise: ";");
        to.Text("regex", Regex, otherwise: "(.*)");
        to.Number("modulus", Modulus);
        to.Text("target_label", TargetLabel);
        to.Text("replacement", Replacement, otherwise: "$1");
        to.Text("action", Action.ToString().ToLowerInvariant(), otherwise: "replace",
            Action is RelabelAction.KeepEqual or RelabelAction.DropEqual ? Since.PrometheusIs(2, 41) : default);
    }

    [GeneratedRegex(@"\$\{\w+\}|\$\w+")]
    private static partial Regex Group();

    static string WithoutGroups(string name) => Group().Replace(name, "g");
}
