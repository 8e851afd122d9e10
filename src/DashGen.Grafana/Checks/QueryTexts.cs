using System.Text.RegularExpressions;

namespace DashGen.Grafana;

/// <summary>The words of a dashboard in which variables can stand.</summary>
internal static partial class QueryTexts
{
    /// <summary>Expressions of Prometheus queries with their pointers.</summary>
    internal static IEnumerable<(string Expr, string Pointer)> Prometheus(Classic.Dashboard dashboard) => Of(dashboard, query => (query as PrometheusQuery)?.Expr);

    /// <summary>Expressions of Loki queries with their pointers.</summary>
    internal static IEnumerable<(string Expr, string Pointer)> Loki(Classic.Dashboard dashboard) => Of(dashboard, query => (query as LokiQuery)?.Expr);

    /// <summary>The names of variables in a text: <c>$x</c>, <c>${x:csv}</c>, <c>[[x]]</c>.</summary>
    internal static IEnumerable<string> Variables(string text) =>
        Variable().Matches(text).Select(match => match.Groups["name"].Value);

    static IEnumerable<(string Expr, string Pointer)> Of(Classic.Dashboard dashboard, Func<Query, string?> expr)
    {
        foreach (var (panel, pointer) in ClassicPanels.Of(dashboard))
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
