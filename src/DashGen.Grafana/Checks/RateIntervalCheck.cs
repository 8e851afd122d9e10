using System.Text.RegularExpressions;

namespace DashGen.Grafana;

/// <summary>Rates in panels use $__rate_interval.</summary>
public static partial class RateIntervalCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new("DG5023", FindingSeverity.Warning,
        "A fixed range shows gaps when it is shorter than four scrapes and hides peaks when the dashboard is zoomed out. Use RangeDuration.RateInterval.",
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (expr, pointer) in QueryTexts.Prometheus(dashboard))
        {
            foreach (Match match in FixedRange().Matches(expr))
            {
                yield return (pointer, $"{match.Groups["function"].Value} over a range of {match.Groups["range"].Value}");
            }
        }
    }

    [GeneratedRegex("""\b(?<function>rate|irate)\s*\([^\[\]]*\[(?<range>\d[^\]:]*|\$__interval)\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex FixedRange();
}
