using System.Text.RegularExpressions;

namespace DashGen.Grafana;

/// <summary>The words of a dashboard in which variables can stand.</summary>
internal static partial class QueryTexts
{
    /// <summary>Expressions of Prometheus queries with their pointers.</summary>
    internal static IEnumerable<(string Expr, string Pointer)> Prometheus(IReadOnlyList<(Classic.Panel Panel, string Pointer)> panels) => Of(panels, query => (query as PrometheusQuery)?.Expr);

    /// <summary>Expressions of Loki queries with their pointers.</summary>
    internal static IEnumerable<(string Expr, string Pointer)> Loki(IReadOnlyList<(Classic.Panel Panel, string Pointer)> panels) => Of(panels, query => (query as LokiQuery)?.Expr);

    /// <summary>The names of variables in a text: <c>$x</c>, <c>${x:csv}</c>, <c>[[x]]</c>.</summary>
    internal static IEnumerable<string> Variables(string text) =>
        Variable().Matches(text).Select(match => match.Groups["name"].Value);

    /// <summary>Whether a variable stands anywhere in a text, which may be that of a whole dashboard.</summary>
    internal static bool Uses(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = text.AsSpan(0, at);
            var after = text.AsSpan(at + name.Length);
            if ((before.EndsWith("$") || before.EndsWith("${") || before.EndsWith("[[")) && (after.IsEmpty || !(char.IsLetterOrDigit(after[0]) || after[0] == '_')))
            {
                return true;
            }
        }

        return false;
    }

    static IEnumerable<(string Expr, string Pointer)> Of(IReadOnlyList<(Classic.Panel Panel, string Pointer)> panels, Func<Query, string?> expr)
    {
        foreach (var (panel, pointer) in panels)
        {
            for (var i = 0; i < (panel.Targets?.Count ?? 0); i++)
            {
                if (expr(panel.Targets!.Value[i]) is { Length: > 0 } text)
                {
                    yield return (text, JsonPointer.Append(pointer + "/targets", i) + "/expr");
                }
            }
        }
    }

    [GeneratedRegex("""(?<!\\)\$(?:(?<name>[A-Za-z_]\w*)|\{(?<name>[A-Za-z_]\w*)(?:[:.][^}]*)?\})|\[\[(?<name>[A-Za-z_]\w*)(?::[^\]]*)?\]\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Variable();
}
