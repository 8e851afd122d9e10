using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Characters of Unicode, as ranges of code points.</summary>
internal sealed class CharacterSet
{
    const int Last = 0x10ffff;

    readonly List<(int Low, int High)> _ranges = [];

    /// <summary>Adds the characters from one to another, both included.</summary>
    public void Add(int low, int high) => _ranges.Add((low, high));

    /// <summary>Adds the characters of another set.</summary>
    public void Add(CharacterSet other) => _ranges.AddRange(other._ranges);

    /// <summary><c>\d</c>, <c>\w</c>, <c>\s</c>, which are ASCII in RE2, and in capitals everything else.</summary>
    public static CharacterSet Perl(char kind)
    {
        var set = Of(char.ToLowerInvariant(kind) switch { 'd' => "09", 'w' => "09AZ__az", _ => "\t\n\f\r  " });
        return char.IsAsciiLetterUpper(kind) ? set.Others() : set;
    }

    /// <summary>The characters of <c>[:name:]</c>, and with <c>^</c> before the name all others.</summary>
    public static CharacterSet Posix(ReadOnlySpan<char> name)
    {
        var isNegated = name.StartsWith("^");
        var set = Of((isNegated ? name[1..] : name) switch
        {
            "alnum" => "09AZaz",
            "alpha" => "AZaz",
            "ascii" => "\0\x7f",
            "blank" => "\t\t  ",
            "cntrl" => "\0\x1f\x7f\x7f",
            "digit" => "09",
            "graph" => "!~",
            "lower" => "az",
            "print" => " ~",
            "punct" => "!/:@[`{~",
            "space" => "\t\r  ",
            "upper" => "AZ",
            "word" => "09AZaz__",
            _ => "09AFaf",
        });
        return isNegated ? set.Others() : set;
    }

    /// <summary>The characters of a general category, such as <c>Lu</c> or <c>L</c>; null for scripts, which .NET does not know.</summary>
    public static CharacterSet? Category(ReadOnlySpan<char> name)
    {
        if (name is "Any")
        {
            return new CharacterSet().Others();
        }

        if (name.Length > 2)
        {
            return null;
        }

        var set = new CharacterSet();
        for (var at = 0; at <= Last; at++)
        {
            if (Letters(CharUnicodeInfo.GetUnicodeCategory(at)).StartsWith(name))
            {
                set.Add(at, at);
            }
        }

        return set.Merged();
    }

    /// <summary>All other characters.</summary>
    public CharacterSet Others()
    {
        var others = new CharacterSet();
        var next = 0;
        foreach (var (low, high) in Merged()._ranges)
        {
            if (low > next)
            {
                others.Add(next, low - 1);
            }

            next = high + 1;
        }

        if (next <= Last)
        {
            others.Add(next, Last);
        }

        return others;
    }

    /// <summary>Writes a pattern of .NET for one of the characters; those beyond the first 65,536 are two there.</summary>
    public void Append(StringBuilder text)
    {
        var (basic, pairs) = (new StringBuilder(), new StringBuilder());
        foreach (var (low, high) in Merged()._ranges)
        {
            AppendBasic(basic, low, Math.Min(high, 0xd7ff));
            AppendBasic(basic, Math.Max(low, 0xe000), Math.Min(high, 0xffff));
            AppendPairs(pairs, Math.Max(low, 0x10000), high);
        }

        // A class without characters matches nothing.
        text.Append("(?:[").Append(basic.Length == 0 ? "^\\0-\\uffff" : basic.ToString()).Append(']').Append(pairs).Append(')');
    }

    static CharacterSet Of(string pairs)
    {
        var set = new CharacterSet();
        for (var i = 0; i < pairs.Length; i += 2)
        {
            set.Add(pairs[i], pairs[i + 1]);
        }

        return set;
    }

    CharacterSet Merged()
    {
        var merged = new CharacterSet();
        foreach (var (low, high) in _ranges.Order())
        {
            if (merged._ranges is [.., var last] && low <= last.High + 1)
            {
                merged._ranges[^1] = (last.Low, Math.Max(last.High, high));
            }
            else
            {
                merged.Add(low, high);
            }
        }

        return merged;
    }

    static void AppendBasic(StringBuilder text, int low, int high)
    {
        if (low <= high)
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{low:x4}-\\u{high:x4}");
        }
    }

    static void AppendPairs(StringBuilder text, int low, int high)
    {
        // Pairs whose first half is the same stand together, and so do those that have every second half.
        while (low <= high)
        {
            var first = 0xd800 + ((low - 0x10000) >> 10);
            var second = 0xdc00 + (low & 0x3ff);
            var isWhole = second == 0xdc00 && high - low >= 0x3ff;
            var blocks = isWhole ? (high - low + 1) >> 10 : 1;
            var end = isWhole ? low + (blocks << 10) - 1 : Math.Min(high, low | 0x3ff);
            text.Append(CultureInfo.InvariantCulture, $"|[\\u{first:x4}-\\u{first + blocks - 1:x4}][\\u{second:x4}-\\u{0xdc00 + (end & 0x3ff):x4}]");
            low = end + 1;
        }
    }

    static ReadOnlySpan<char> Letters(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.NonSpacingMark => "Mn",
        UnicodeCategory.SpacingCombiningMark => "Mc",
        UnicodeCategory.EnclosingMark => "Me",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.LetterNumber => "Nl",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.LineSeparator => "Zl",
        UnicodeCategory.ParagraphSeparator => "Zp",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.Surrogate => "Cs",
        UnicodeCategory.PrivateUse => "Co",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",

        // Not assigned: in no category that RE2 knows.
        _ => "",
    };
}
