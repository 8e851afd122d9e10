using System.Globalization;

namespace DashGen.PromQL;

/// <summary>Numbers and durations as they are written in PromQL.</summary>
internal static class GoLiteral
{
    /// <summary>The longest duration, in milliseconds: what fits into 64 bits as nanoseconds.</summary>
    const long LongestMilliseconds = long.MaxValue / 1_000_000;

    static readonly (string Unit, long Milliseconds)[] Units =
    [
        ("y", 365L * 86_400_000), ("w", 7L * 86_400_000), ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1),
    ];

    /// <summary>Reads a number: <c>1e3</c>, <c>0x1F</c>, <c>0755</c> (octal), <c>1_000</c>, <c>Inf</c>, <c>NaN</c>.</summary>
    /// <param name="text">What the lexer took for a number.</param>
    /// <param name="value">The value.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Number(ReadOnlySpan<char> text, out double value)
    {
        if (char.IsAsciiLetter(text[0]))
        {
            value = text[0] is 'i' or 'I' ? double.PositiveInfinity : double.NaN;
            return null;
        }

        if (text.Length <= 15 && !text.ContainsAnyExceptInRange('0', '9') && (text[0] != '0' || text.Length == 1))
        {
            value = 0;
            foreach (var digit in text)
            {
                value = (value * 10) + (digit - '0');
            }

            return null;
        }

        if (text.Contains('_'))
        {
            if (!UnderscoresStandBetweenDigits(text))
            {
                value = 0;
                return $"bad number syntax: \"{Excerpt.Of(text)}\"; an underscore stands between two digits";
            }

            Span<char> plain = stackalloc char[text.Length <= 128 ? text.Length : 0];
            var dense = plain.IsEmpty ? new char[text.Length] : plain;
            var length = 0;
            foreach (var c in text)
            {
                if (c != '_')
                {
                    dense[length++] = c;
                }
            }

            return Dense(dense[..length], out value);
        }

        return Dense(text, out value);
    }

    /// <summary>Reads a duration: <c>1h30m</c>, units in descending order, each once.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static string? Duration(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var total = 0m;
        var next = 0;
        var rest = text;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExceptInRange('0', '9');
            var number = rest[..digits];
            rest = rest[digits..];
            var length = rest.IndexOfAnyInRange('0', '9') is >= 0 and var end ? end : rest.Length;
            var unit = rest[..length];
            rest = rest[length..];
            var index = 0;
            while (index < Units.Length && !unit.SequenceEqual(Units[index].Unit))
            {
                index++;
            }

            if (index < next)
            {
                return $"not a valid duration string: \"{Excerpt.Of(text)}\"; the units stand in the order y w d h m s ms, each once";
            }

            next = index + 1;
            if (number.Length > 18)
            {
                return $"duration out of range: \"{Excerpt.Of(text)}\"";
            }

            total += decimal.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture) * Units[index].Milliseconds;
            if (total > LongestMilliseconds)
            {
                return $"duration out of range: \"{Excerpt.Of(text)}\"; the longest is about 292 years";
            }
        }

        value = TimeSpan.FromTicks((long)total * TimeSpan.TicksPerMillisecond);
        return null;
    }

    static string? Dense(ReadOnlySpan<char> text, out double value)
    {
        if (text.Length > 1 && text[0] == '0')
        {
            if (text[1] is 'x' or 'X')
            {
                var isHex = long.TryParse(text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) && hex >= 0;
                value = hex;
                return isHex ? null : $"bad number syntax: \"{Excerpt.Of(text)}\" is no hexadecimal number of at most 64 bits";
            }

            if (!text.ContainsAnyExceptInRange('0', '7') && text.Length <= 22)
            {
                value = (double)Octal(text);
                return null;
            }
        }

        return double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
            && double.IsFinite(value)
            ? null
            : $"bad number syntax: \"{Excerpt.Of(text)}\"{(double.IsInfinity(value) ? " is out of range" : "")}";
    }

    static long Octal(ReadOnlySpan<char> text)
    {
        var value = 0L;
        foreach (var digit in text)
        {
            value = (value * 8) + (digit - '0');
        }

        return value;
    }

    static bool UnderscoresStandBetweenDigits(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && (i == 0 || i + 1 == text.Length
                || !char.IsAsciiHexDigit(text[i + 1]) || !(char.IsAsciiHexDigit(text[i - 1]) || text[i - 1] is 'x' or 'X')))
            {
                return false;
            }
        }

        return true;
    }
}
