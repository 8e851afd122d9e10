namespace DashGen;

/// <summary>Finds the name that was probably meant.</summary>
public static class Nearest
{
    /// <summary>A hint that names the nearest candidate, or an empty text.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What exists.</param>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        To(name, candidates) is { } nearest ? $"did you mean {nearest}?" : "";

    /// <summary>The candidate with the fewest edits, or null where none is within a quarter of the name's length; neighbours that changed places are one edit.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What exists; the first of equally near ones in ordinal order wins.</param>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        candidates = [.. candidates];
        if (candidates.FirstOrDefault(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return same;
        }

        var fewest = Math.Max(1, name.Length / 4) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
            {
                continue;
            }

            var edits = Edits(name, candidate);
            if (edits < fewest || (edits == fewest && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                fewest = edits;
                best = candidate;
            }
        }

        return best;
    }

    // Levenshtein's distance, with neighbours that changed places as one edit.
    static int Edits(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
