using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Strings as Prometheus writes them: in double quotes, with Go's escapes.</summary>
internal static class GoString
{
    /// <summary>Writes a string with its quotes.</summary>
    public static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        var plain = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c is >= ' ' and < '\x7f' and not '"' and not '\\')
            {
                continue;
            }

            text.Append(value, plain, i - plain);
            var pair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
            AppendEscaped(text, pair ? char.ConvertToUtf32(c, value[i + 1]) : c);
            i += pair ? 1 : 0;
            plain = i + 1;
        }

        text.Append(value, plain, value.Length - plain).Append('"');
    }

    static void AppendEscaped(StringBuilder text, int rune)
    {
        switch (rune)
        {
            case '"':
                text.Append("\\\"");
                break;
            case '\\':
                text.Append("\\\\");
                break;
            case '\a':
                text.Append("\\a");
                break;
            case '\b':
                text.Append("\\b");
                break;
            case '\f':
                text.Append("\\f");
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case '\v':
                text.Append("\\v");
                break;
            case < ' ' or 0x7f:
                Hex(text, 'x', rune, 2);
                break;
            case >= 0xdc80 and <= 0xdcff:
                // A byte that is no UTF-8: see StringLiteral.
                Hex(text, 'x', rune - 0xdc00, 2);
                break;
            case >= 0xd800 and <= 0xdfff:
                Hex(text, 'u', 0xfffd, 4);
                break;
            default:
                AppendRune(text, new Rune(rune));
                break;
        }
    }

    static void AppendRune(StringBuilder text, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                Hex(text, rune.IsBmp ? 'u' : 'U', rune.Value, rune.IsBmp ? 4 : 8);
                break;
            default:
                text.Append(rune.ToString());
                break;
        }
    }

    static void Hex(StringBuilder text, char kind, int value, int digits) =>
        text.Append('\\').Append(kind).Append(value.ToString("x" + digits, CultureInfo.InvariantCulture));
}
