using System.Globalization;
using System.Text.RegularExpressions;

namespace DashGen.Building;

/// <summary>How the tests of one project ended.</summary>
/// <param name="Counts">How many ended how.</param>
/// <param name="Details">What a person should read: failures in full, skips by name.</param>
/// <param name="Duration">Of the whole process.</param>
public sealed partial record ProjectResult(TestCounts Counts, IReadOnlyList<string> Details, TimeSpan Duration)
{
    /// <summary>Reads what a test program printed. One that ends without a summary, or badly without a failed test, has failed.</summary>
    public static ProjectResult Read(int exitCode, string output, TimeSpan duration)
    {
        var lines = output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var summary = lines.Select(line => Summary().Match(line)).LastOrDefault(match => match.Success);
        if (summary is null)
        {
            return new(new(0, 1, 0), [$"ended with exit code {exitCode} and no summary:", .. lines.Where(line => line.Length > 0)], duration);
        }

        int Number(string name) => summary.Groups[name].Success ? int.Parse(summary.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
        var failed = Number("errors") + Number("failed");
        var skipped = Number("skipped") + Number("notrun");
        var counts = new TestCounts(Number("total") - Number("failed") - skipped, failed, skipped);
        return failed == 0 && exitCode != 0
            ? new(counts with { Failed = 1 }, [$"ended with exit code {exitCode}:", .. lines.Where(line => line.Length > 0)], duration)
            : new(counts, failed > 0 ? Story(lines) : [.. lines.Where(line => line.EndsWith("[SKIP]", StringComparison.Ordinal)).Select(line => line.Trim())], duration);
    }

    /// <summary>All but the runner's own progress.</summary>
    static IReadOnlyList<string> Story(IEnumerable<string> lines) =>
        [.. lines.SkipWhile(line => !line.Contains("Starting:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("=== TEST", StringComparison.Ordinal))
            .Where(line => line.Length > 0 && !line.Contains("System.Reflection.", StringComparison.Ordinal) && !line.TrimStart().StartsWith("Finished:", StringComparison.Ordinal))];

    [GeneratedRegex(@"Total: (?<total>\d+)(, Errors: (?<errors>\d+), Failed: (?<failed>\d+), Skipped: (?<skipped>\d+), Not Run: (?<notrun>\d+))?")]
    private static partial Regex Summary();
}
