using System.Text.RegularExpressions;

namespace DashGen.Grafana;

/// <summary>Ranges of LogQL in panels use $__auto.</summary>
public static partial class LogRangeCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new("DG5029", FindingSeverity.Warning,
        "A fixed range counts the same lines twice, or misses some, when the time range changes. Use [$__auto].",
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (expr, pointer) in QueryTexts.Loki(dashboard))
        {
            foreach (Match match in FixedRange().Matches(expr))
            {
                yield return (pointer, $"a range of {match.Groups["range"].Value}");
            }
        }
    }

    [GeneratedRegex("""\[(?<range>\d+[a-z]+|\$__interval|\$__range)\]""", RegexOptions.ExplicitCapture)]
    private static partial Regex FixedRange();
}
