using System.Text;

namespace DashGen.Prometheus;

/// <summary>
/// The text of an annotation, built from typed parts: literal text can never become an action of the template. A string converts to
/// literal text; <c>+</c> puts parts together: <c>"p95 is " + GoTemplate.Value(ValueFormat.HumanizeDuration)</c>.
/// </summary>
public sealed record GoTemplate
{
    readonly EquatableArray<GoTemplatePart> _parts;

    GoTemplate(EquatableArray<GoTemplatePart> parts) => _parts = parts;

    /// <summary>No text.</summary>
    public static GoTemplate Empty { get; } = new([]);

    /// <summary>The names of the labels that the template prints, in its order: each should be on the alert's result.</summary>
    public IEnumerable<string> LabelNames => _parts.OfType<GoTemplatePart.Label>().Select(label => label.Name);

    /// <summary>Text that is printed as it is, braces included.</summary>
    public static GoTemplate Text(string text) => text.Length == 0 ? Empty : new([new GoTemplatePart.Literal(text)]);

    /// <summary>The value of a label of the alert's result; nothing where the result has no such label.</summary>
    public static GoTemplate Label(string name) => new([new GoTemplatePart.Label(name)]);

    /// <summary>The value of an external label of the Prometheus that evaluates the rule.</summary>
    public static GoTemplate ExternalLabel(string name) => new([new GoTemplatePart.ExternalLabel(name)]);

    /// <summary>The value of the alert's expression.</summary>
    public static GoTemplate Value(ValueFormat format) => new([new GoTemplatePart.Value(format)]);

    /// <summary>Literal text.</summary>
    public static implicit operator GoTemplate(string text) => Text(text);

    /// <summary>One template after the other.</summary>
    public static GoTemplate operator +(GoTemplate left, GoTemplate right)
    {
        if (left._parts.IsEmpty || right._parts.IsEmpty)
        {
            return left._parts.IsEmpty ? right : left;
        }

        // Neighbouring texts become one, so that two templates that print alike are equal, and braces that meet are seen.
        return left._parts[^1] is GoTemplatePart.Literal end && right._parts[0] is GoTemplatePart.Literal start
            ? new([.. left._parts.AsSpan()[..^1], new GoTemplatePart.Literal(end.Text + start.Text), .. right._parts.AsSpan()[1..]])
            : new([.. left._parts, .. right._parts]);
    }

    /// <summary>What Prometheus will print.</summary>
    /// <param name="labels">The labels of the alert's result, before the rule's own labels are added.</param>
    /// <param name="value">The value of the alert's expression.</param>
    /// <param name="externalLabels">The external labels of the Prometheus that evaluates the rule.</param>
    public string Render(NameMap<string> labels, double value, NameMap<string> externalLabels = default)
    {
        if (_parts is [GoTemplatePart.Literal only])
        {
            return only.Text;
        }

        return string.Concat(_parts.Select(part => part switch
        {
            GoTemplatePart.Literal literal => literal.Text,
            GoTemplatePart.Label label => labels.TryGetValue(label.Name, out var found) ? found : "",
            GoTemplatePart.ExternalLabel label => externalLabels.TryGetValue(label.Name, out var found) ? found : "",
            GoTemplatePart.Value { Format: var format } => format.Render(value),
            _ => throw new System.Diagnostics.UnreachableException(),
        }));
    }

    /// <summary>The template as it stands in the rule file.</summary>
    public override string ToString()
    {
        if (_parts is [GoTemplatePart.Literal only] && !only.Text.Contains('{'))
        {
            return only.Text;
        }

        var text = new StringBuilder();
        for (var i = 0; i < _parts.Count; i++)
        {
            switch (_parts[i])
            {
                case GoTemplatePart.Literal literal:
                    GoText.AppendLiteral(text, literal.Text, actionFollows: i + 1 < _parts.Count);
                    break;
                case GoTemplatePart.Label label:
                    text.Append("{{ ").Append(GoText.Lookup("$labels", label.Name)).Append(" }}");
                    break;
                case GoTemplatePart.ExternalLabel label:
                    text.Append("{{ ").Append(GoText.Lookup("$externalLabels", label.Name)).Append(" }}");
                    break;
                case GoTemplatePart.Value value:
                    text.Append("{{ ").Append(value.Format.Action).Append(" }}");
                    break;
            }
        }

        return text.ToString();
    }
}
