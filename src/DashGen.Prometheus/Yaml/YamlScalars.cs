using System.Buffers;

namespace DashGen.Prometheus;

/// <summary>What a reader would make of a text if it stood there without quotes.</summary>
static class YamlScalars
{
    // YAML 1.1 words too: Prometheus and Alertmanager read by its rules, and so do older tools.
    static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=", ".inf", ".nan", "---", "...",
    };

    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // Numbers in any base, base 60 with its colons, dates and times: none has another character.
    static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789abcdefABCDEFxXoOnNiItTzZ_.:+- \t");

    static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Select(code => (char)code), '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff']);

    /// <summary>Whether a text without quotes could be read as null, a flag, a number or a time. Says yes too often rather than too seldom.</summary>
    public static bool LooksTyped(ReadOnlySpan<char> text)
    {
        if (text.Length <= 5 && WordLookup.Contains(text))
        {
            return true;
        }

        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.') || text.ContainsAnyExcept(OfNumbers))
        {
            return false;
        }

        // An x belongs to a number of base 16 and stands behind its first digit, a 0.
        var x = text.IndexOfAny('x', 'X');
        return x < 0 || (x is 1 or 2 && text[x - 1] == '0');
    }

    /// <summary>Whether a text has a character that ends lines, moves the cursor or cannot be seen.</summary>
    public static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAny(Controls);

    /// <summary>
    /// Whether a text of several lines reads well as a literal block and comes back unchanged from one: printable, no line that
    /// begins or ends with a blank, at most one newline at the end.
    /// </summary>
    public static bool FitsBlock(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\n'))
        {
            return false;
        }

        if (text[^1] == '\n')
        {
            text = text[..^1];
        }

        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (line.IsEmpty || line[^1] is ' ' or '\t' || (range.Start.Value == 0 && line[0] is ' ' or '\t'))
            {
                return false;
            }

            if (HasControls(line) || line.IndexOfAnyInRange('\ud800', '\udfff') >= 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text with every half of a surrogate pair that has no other half replaced, because UTF-8 cannot say it.</summary>
    public static string WellFormed(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff');
        if (at < 0)
        {
            return text;
        }

        var written = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            written.Append(rune.ToString());
        }

        return written.ToString();
    }
}
