namespace DashGen.PromQL;

/// <summary>How Grafana writes a variable: <c>$x</c>, <c>${x}</c>, <c>${x:regex}</c>, <c>[[x]]</c>, <c>[[x:csv]]</c>.</summary>
public static class GrafanaVariable
{
    /// <summary>The length of the variable that a text starts with.</summary>
    /// <returns>UTF-16 units; 0 where it does not start with a variable. <c>$1</c> is none: regular expressions use it.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        if (text[0] == '$')
        {
            if (text[1] == '{')
            {
                return Braced(text);
            }

            if (!char.IsAsciiLetter(text[1]) && text[1] != '_')
            {
                return 0;
            }

            var end = 2;
            while (end < text.Length && Names.IsWord(text[end]))
            {
                end++;
            }

            return end;
        }

        return text[0] == '[' && text[1] == '[' ? Bracketed(text) : 0;
    }

    /// <summary>Whether a text holds a variable somewhere.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny('$', '[') is >= 0 and var at)
        {
            if (Length(text[at..]) > 0)
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    // ${name}, ${name.path:format}, ${__from:date:YYYY-MM}: a name first, then anything up to the brace on the same line.
    static int Braced(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || !Names.IsWord(text[2]))
        {
            return 0;
        }

        for (var i = 3; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '}':
                    return i + 1;
                case '{' or '\n' or '"' or '\'' or '`':
                    return 0;
            }
        }

        return 0;
    }

    static int Bracketed(ReadOnlySpan<char> text)
    {
        var i = 2;
        while (i < text.Length && Names.IsWord(text[i]))
        {
            i++;
        }

        if (i == 2 || char.IsAsciiDigit(text[2]))
        {
            return 0;
        }

        if (i < text.Length && text[i] == ':')
        {
            i++;
            while (i < text.Length && (Names.IsWord(text[i]) || text[i] == ':'))
            {
                i++;
            }
        }

        return i + 1 < text.Length && text[i] == ']' && text[i + 1] == ']' ? i + 2 : 0;
    }
}
