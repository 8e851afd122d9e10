using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Strings as they are written in PromQL, which are those of Go.</summary>
internal static class GoQuote
{
    /// <summary>A character for a message: in single quotes, with its code where it cannot be seen.</summary>
    public static string Character(string source, int at)
    {
        var rune = Rune.TryGetRuneAt(source, at, out var found) ? found : Rune.ReplacementChar;
        return Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            ? $"U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}"
            : $"'{rune}'";
    }

    /// <summary>The length of an escape sequence.</summary>
    /// <param name="source">The whole text.</param>
    /// <param name="at">Where the backslash is.</param>
    /// <param name="quote">The quote that ends the string.</param>
    /// <param name="message">What is wrong with it, where the result is 0.</param>
    public static int EscapeLength(string source, int at, char quote, out string message)
    {
        message = "escape sequence not terminated";
        if (at + 1 >= source.Length)
        {
            return 0;
        }

        var kind = source[at + 1];
        if (kind == quote)
        {
            return 2;
        }

        var (digits, isOctal) = kind switch
        {
            'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v' or '\\' => (0, false),
            >= '0' and <= '7' => (3, true),
            'x' => (2, false),
            'u' => (4, false),
            'U' => (8, false),
            _ => (-1, false),
        };
        if (digits < 0)
        {
            var shown = kind is > ' ' and < '\x7f' ? $"{kind}" : $" before {Character(source, at + 1)}";
            message = $"unknown escape sequence \\{shown}; a backslash itself is written \\\\";
            return 0;
        }

        if (digits == 0)
        {
            return 2;
        }

        var start = at + (isOctal ? 1 : 2);
        for (var i = start; i < start + digits; i++)
        {
            if (i >= source.Length)
            {
                return 0;
            }

            if (isOctal ? source[i] is not (>= '0' and <= '7') : !char.IsAsciiHexDigit(source[i]))
            {
                message = $"illegal character {Character(source, i)} in escape sequence";
                return 0;
            }
        }

        var value = Value(source.AsSpan(start, digits), isOctal);
        if (value > (digits <= 3 ? 255 : 0x10ffff) || (digits > 3 && value is >= 0xd800 and < 0xe000))
        {
            message = "escape sequence is an invalid Unicode code point";
            return 0;
        }

        return start + digits - at;
    }

    /// <summary>The text of a string token that the lexer has accepted, without quotes and escapes.</summary>
    public static string Unquote(ReadOnlySpan<char> token)
    {
        var inner = token[1..^1];
        return token[0] == '`' || !inner.Contains('\\') ? inner.ToString() : Unescape(inner);
    }

    static string Unescape(ReadOnlySpan<char> text)
    {
        // Escapes make bytes, and several of them may make one character, so the string is put together as UTF-8.
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        while (!text.IsEmpty)
        {
            var slash = text.IndexOf('\\');
            var plain = slash < 0 ? text : text[..slash];
            foreach (var rune in plain.EnumerateRunes())
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
            }

            if (slash < 0)
            {
                break;
            }

            text = text[(slash + 1)..];
            text = text[AppendEscape(bytes, text, buffer)..];
        }

        return Decode(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes));
    }

    // Appends what stands after a backslash; returns how many characters that were.
    static int AppendEscape(List<byte> bytes, ReadOnlySpan<char> text, Span<byte> buffer)
    {
        switch (text[0])
        {
            case >= '0' and <= '7':
                bytes.Add((byte)Value(text[..3], isOctal: true));
                return 3;
            case 'x':
                bytes.Add((byte)Value(text[1..3], isOctal: false));
                return 3;
            case 'u' or 'U':
                var digits = text[0] == 'u' ? 4 : 8;
                bytes.AddRange(buffer[..new Rune((int)Value(text.Slice(1, digits), isOctal: false)).EncodeToUtf8(buffer)]);
                return 1 + digits;
            default:
                bytes.Add((byte)(text[0] switch
                {
                    'a' => '\a',
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'v' => '\v',
                    var same => same,
                }));
                return 1;
        }
    }

    static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
                bytes = bytes[consumed..];
            }
            else
            {
                // A byte that is no UTF-8: see StringLiteral.
                text.Append((char)(0xdc00 + bytes[0]));
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    static uint Value(ReadOnlySpan<char> digits, bool isOctal)
    {
        var value = 0u;
        foreach (var digit in digits)
        {
            value = (value * (isOctal ? 8u : 16u)) + (uint)Convert.ToInt32(digit.ToString(), 16);
        }

        return value;
    }
}
