using System.Text.RegularExpressions;

namespace DashGen.Grafana;

/// <summary>A variable with several values is matched with =~.</summary>
public static partial class MultiValueMatchCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new("DG5022", FindingSeverity.Error,
        "With two values chosen, x=\"$v\" becomes x=\"(a|b)\", which equals nothing: the panel is empty. Write x=~\"$v\".",
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        var multi = (dashboard.Templating?.List ?? []).Where(v => v.Multi == true || v.IncludeAll == true).Select(v => v.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (expr, pointer) in QueryTexts.Prometheus(dashboard).Concat(QueryTexts.Loki(dashboard)))
        {
            foreach (Match match in Exact().Matches(expr))
            {
                foreach (var name in QueryTexts.Variables(match.Groups["value"].Value).Where(multi.Contains))
                {
                    yield return (pointer, $"{match.Groups["label"].Value}{match.Groups["op"].Value} compares with ${name}, which can have several values");
                }
            }
        }
    }

    [GeneratedRegex("""(?<label>\w+)\s*(?<op>!?=)\s*["](?<value>[^"]*\$[^"]*)["]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Exact();
}
