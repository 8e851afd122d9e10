using System.Buffers;
using System.Globalization;
using System.Text;

namespace DashGen.Prometheus;

/// <summary>Literal text and quoted strings of Go's text/template language.</summary>
static class GoText
{
    // Quotes, backslashes and control characters of ASCII.
    static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', '\u007f']);

    /// <summary>
    /// Appends text so that the template prints it as it is. Braces that would open an action are printed by an action of their own; so
    /// is one that would touch the action that follows.
    /// </summary>
    public static void AppendLiteral(StringBuilder to, ReadOnlySpan<char> literal, bool actionFollows)
    {
        while (!literal.IsEmpty)
        {
            var at = literal.IndexOf('{');
            if (at < 0)
            {
                to.Append(literal);
                return;
            }

            to.Append(literal[..at]);
            literal = literal[at..];
            var run = literal.IndexOfAnyExcept('{');
            run = run < 0 ? literal.Length : run;
            if (run == 1 && !(actionFollows && literal.Length == 1))
            {
                to.Append('{');
            }
            else
            {
                to.Append("{{ \"").Append('{', run).Append("\" }}");
            }

            literal = literal[run..];
        }
    }

    /// <summary>A string in double quotes, as Go reads it.</summary>
    public static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2);
        AppendQuoted(quoted, value);
        return quoted.ToString();
    }

    /// <summary>Appends a string in double quotes, as Go reads it.</summary>
    public static void AppendQuoted(StringBuilder to, ReadOnlySpan<char> value)
    {
        to.Append('"');
        for (var at = value.IndexOfAny(Escaped); at >= 0; at = value.IndexOfAny(Escaped))
        {
            to.Append(value[..at]);
            _ = value[at] switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\n' => to.Append("\\n"),
                var control => to.Append(CultureInfo.InvariantCulture, $"\\x{(int)control:x2}"),
            };
            value = value[(at + 1)..];
        }

        to.Append(value).Append('"');
    }

    /// <summary>The expression that reads a key of a map: <c>$labels.route</c>, or <c>index $labels "service.name"</c>.</summary>
    public static string Lookup(string map, string key) => IsIdentifier(key) ? $"{map}.{key}" : $"index {map} {Quote(key)}";

    /// <summary>Whether a text is the name of a metric in every release: as an identifier, and colons besides.</summary>
    public static bool IsMetricName(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or ':'))
            {
                return false;
            }
        }

        return !text.IsEmpty && !char.IsAsciiDigit(text[0]);
    }

    /// <summary>Whether a text can stand behind a point: ASCII letters, digits and underscores, no digit first.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return !text.IsEmpty && !char.IsAsciiDigit(text[0]);
    }
}
