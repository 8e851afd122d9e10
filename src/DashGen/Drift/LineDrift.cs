using System.Globalization;

namespace DashGen;

/// <summary>Compares texts that have no structure to speak of: runbooks, templates, and files that can no longer be read.</summary>
static class LineDrift
{
    /// <summary>How many lines differ, and the first of them.</summary>
    /// <param name="committed">The text that is there.</param>
    /// <param name="rendered">The text that should be.</param>
    /// <param name="unreadable">Whether the text that is there breaks its format.</param>
    public static EquatableArray<string> Explain(string committed, string rendered, bool unreadable)
    {
        var (before, after) = (committed.Split('\n'), rendered.Split('\n'));
        var start = 0;
        while (start < Math.Min(before.Length, after.Length) && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var (gone, come) = (before.Length - start - end, after.Length - start - end);
        var lines = (gone, come) switch
        {
            (0, _) => $"{Count(come)} missing at line {Line(start)}: {Show(after[start])}",
            (_, 0) => $"{Count(gone)} too many at line {Line(start)}: {Show(before[start])}",
            _ => $"line {Line(start)} {Show(before[start])} -> {Show(after[start])}{(Math.Max(gone, come) > 1 ? $", and {Count(Math.Max(gone, come) - 1)} after it" : "")}",
        };
        return unreadable ? ["is no longer valid in its format", lines] : [lines];
    }

    static string Count(int lines) => lines == 1 ? "1 line" : $"{lines} lines";

    static string Line(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    static string Show(string line) => Quoted.Text(DriftWords.Shorten(line));
}
