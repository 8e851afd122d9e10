namespace DashGen.PromQL;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits, if they are few for its length; the first of equals in ordinal order.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
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
            if (Math.Abs(candidate.Length - name.Length) >= fewest && best is not null)
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
