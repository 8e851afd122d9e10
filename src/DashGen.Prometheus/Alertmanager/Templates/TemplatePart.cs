using System.Text;

namespace DashGen.Prometheus;

/// <summary>A piece of a notification template: literal text, or an action that is written as it is.</summary>
readonly record struct TemplatePart(string Text, bool IsAction)
{
    /// <summary>Puts parts together; neighbouring texts become one, so that braces that meet are seen.</summary>
    public static EquatableArray<TemplatePart> Join(EquatableArray<TemplatePart> left, EquatableArray<TemplatePart> right) =>
        left.IsEmpty ? right
        : right.IsEmpty ? left
        : left[^1].IsAction || right[0].IsAction ? [.. left, .. right]
        : [.. left.AsSpan()[..^1], new(left[^1].Text + right[0].Text, false), .. right.AsSpan()[1..]];

    public static EquatableArray<TemplatePart> Literal(string text) => text.Length == 0 ? [] : [new(text, false)];

    public static EquatableArray<TemplatePart> Action(string source) => [new($"{{{{ {source} }}}}", true)];

    public static string Print(EquatableArray<TemplatePart> parts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsAction)
            {
                text.Append(parts[i].Text);
            }
            else
            {
                GoText.AppendLiteral(text, parts[i].Text, actionFollows: i + 1 < parts.Count);
            }
        }

        return text.ToString();
    }
}
