namespace DashGen;

/// <summary>Explains how a file differs from what was rendered, in the words of its reader rather than in lines.</summary>
public static class Drift
{
    /// <summary>Compares two texts of one file.</summary>
    /// <param name="path">The path below <c>out/</c>; it tells the format.</param>
    /// <param name="committed">The text that is there.</param>
    /// <param name="rendered">The text that the definitions make.</param>
    /// <returns>
    /// One line for each difference, such as <c>alert HighMemoryUsage: threshold 0.9 -> 0.95</c>, where the left side is what is there. Empty
    /// only for equal texts: files that differ and mean the same say so.
    /// </returns>
    public static EquatableArray<string> Explain(string path, string committed, string rendered)
    {
        if (committed == rendered)
        {
            return [];
        }

        if (committed.ReplaceLineEndings("\n") == rendered)
        {
            return ["only the line ends differ: LF is written, another was found"];
        }

        var (before, after) = (DriftTree.Read(path, committed), DriftTree.Read(path, rendered));
        if (before is null || after is null)
        {
            return LineDrift.Explain(committed, rendered, unreadable: before is null && after is not null);
        }

        var found = path switch
        {
            _ when path.EndsWith(".rules.yml", StringComparison.Ordinal) => RuleDrift.Explain(before, after),
            _ when path.EndsWith(".json", StringComparison.Ordinal) => DashboardDrift.Explain(before, after),
            _ => TreeDrift.Explain(before, after),
        };
        return found.IsEmpty ? ["means the same, and is written differently"] : found;
    }
}
