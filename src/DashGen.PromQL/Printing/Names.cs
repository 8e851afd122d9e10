namespace DashGen.PromQL;

/// <summary>Which names may be written without quotes.</summary>
internal static class Names
{
    /// <summary>Whether a label's name needs no quotes: a letter or <c>_</c>, then letters, digits and <c>_</c>.</summary>
    public static bool IsPlainLabel(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || char.IsAsciiDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!IsWord(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a metric's name may stand before the braces: plain, or with Grafana variables.</summary>
    public static bool IsBareMetric(ReadOnlySpan<char> name) =>
        !name.IsEmpty && !char.IsAsciiDigit(name[0]) && IsWordsAndVariables(name, colons: true);

    /// <summary>Whether a name is written of plain characters and at least one Grafana variable.</summary>
    public static bool HasBareVariable(ReadOnlySpan<char> name) =>
        name.ContainsAny('$', '[') && IsWordsAndVariables(name, colons: false);

    static bool IsWordsAndVariables(ReadOnlySpan<char> name, bool colons)
    {
        var i = 0;
        while (i < name.Length)
        {
            if (IsWord(name[i]) || (colons && name[i] == ':'))
            {
                i++;
            }
            else if (GrafanaVariable.Length(name[i..]) is > 0 and var length)
            {
                i += length;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character is an ASCII letter, a digit or <c>_</c>.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
