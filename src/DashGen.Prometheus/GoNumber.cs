using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>Numbers as Go's fmt package prints them. Go rounds an exact half to the even digit, .NET away from zero.</summary>
static class GoNumber
{
    /// <summary>What <c>%v</c> prints: the shortest text that reads back as the same number, with an exponent from 1e+06.</summary>
    public static string Shortest(double value)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var (negative, digits, exponent) = Split(ToScientific(value.ToString("R", CultureInfo.InvariantCulture)));
        return General(negative, digits, exponent, exponent < -4 || exponent >= 6);
    }

    /// <summary>What <c>%.{precision}g</c> prints.</summary>
    public static string General(double value, int precision)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        precision = Math.Max(precision, 1);
        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var (negative, digits, exponent) = Round(value, precision);
        return General(negative, digits.TrimEnd('0'), exponent, exponent < -4 || exponent >= precision);
    }

    /// <summary>What <c>%.{decimals}f</c> prints.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        var sign = double.IsNegative(value) ? "-" : "";
        if (value == 0)
        {
            return sign + (decimals == 0 ? "0" : "0." + new string('0', decimals));
        }

        var wanted = Exponent(value) + 1 + decimals;
        var (_, digits, exponent) = wanted >= 0 ? Round(value, wanted) : (false, "0", 0);
        var point = exponent + 1;
        var whole = point <= 0 ? "0" : digits.Length >= point ? digits[..point] : digits.PadRight(point, '0');
        var fraction = point <= 0 ? new string('0', -point) + digits : digits.Length > point ? digits[point..] : "";
        fraction = fraction.PadRight(decimals, '0')[..decimals];
        return decimals == 0 ? sign + whole : $"{sign}{whole}.{fraction}";
    }

    /// <summary>What <c>%.{decimals}e</c> prints.</summary>
    public static string Scientific(double value, int decimals)
    {
        if (Special(value) is { } special)
        {
            return special;
        }

        var (negative, digits, exponent) = value == 0 ? (double.IsNegative(value), "0", 0) : Round(value, decimals + 1);
        return Exponential(negative, digits.PadRight(decimals + 1, '0'), exponent);
    }

    static string? Special(double value) =>
        double.IsNaN(value) ? "NaN" : double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : null;

    static string General(bool negative, string digits, int exponent, bool exponential)
    {
        if (exponential)
        {
            return Exponential(negative, digits, exponent);
        }

        var sign = negative ? "-" : "";
        return exponent < 0 ? $"{sign}0.{new string('0', -exponent - 1)}{digits}"
            : digits.Length <= exponent + 1 ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    static string Exponential(bool negative, string digits, int exponent) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{(negative ? "-" : "")}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits.AsSpan(1)}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");

    // Digits of the exact decimal value, rounded half to even; no digits at all round to 0 or 1 one place up.
    static (bool Negative, string Digits, int Exponent) Round(double value, int precision)
    {
        // Seventeen digits tell a number apart from its neighbours. They decide unless the rest of them shows a half.
        var (negative, exact, exponent) = Split(value.ToString("E16", CultureInfo.InvariantCulture));
        if (precision >= exact.Length - 1 || (exact[precision] == '5' && exact.AsSpan(precision + 1).IndexOfAnyExcept('0') < 0))
        {
            // Enough for all but an exact half, and that is a short fraction: it shows as 5 and zeros only.
            (negative, exact, exponent) = Split(value.ToString("E" + (precision + 40).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }

        var kept = exact[..precision];
        var rest = exact.AsSpan(precision);
        var tie = rest[0] == '5' && rest[1..].IndexOfAnyExcept('0') < 0;
        var odd = kept.Length > 0 && (kept[^1] - '0') % 2 == 1;
        if (tie ? !odd : rest[0] < '5')
        {
            return (negative, kept.Length == 0 ? "0" : kept, kept.Length == 0 ? exponent + 1 : exponent);
        }

        var up = kept.ToCharArray();
        var at = up.Length - 1;
        while (at >= 0 && up[at] == '9')
        {
            up[at--] = '0';
        }

        if (at < 0)
        {
            return (negative, "1".PadRight(Math.Max(precision, 1), '0'), exponent + 1);
        }

        up[at]++;
        return (negative, new string(up), exponent);
    }

    // Of the exact value: rounded to few digits, 9.99… would have the exponent of 10.
    static int Exponent(double value)
    {
        var (_, digits, exponent) = Split(value.ToString("E16", CultureInfo.InvariantCulture));
        return digits.AsSpan(1).IndexOfAnyExcept('0') < 0 ? Split(value.ToString("E40", CultureInfo.InvariantCulture)).Exponent : exponent;
    }

    static (bool Negative, string Digits, int Exponent) Split(string scientific)
    {
        var negative = scientific[0] == '-';
        var mantissa = scientific.AsSpan(negative ? 1 : 0);
        var at = mantissa.IndexOf('E');
        var exponent = int.Parse(mantissa[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (negative, mantissa[..at].ToString().Replace(".", "", StringComparison.Ordinal), exponent);
    }

    // "R" gives the shortest digits, in either form.
    static string ToScientific(string shortest)
    {
        var negative = shortest[0] == '-';
        var body = negative ? shortest[1..] : shortest;
        var exponent = 0;
        if (body.IndexOf('E', StringComparison.Ordinal) is >= 0 and var mark)
        {
            exponent = int.Parse(body.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            body = body[..mark];
        }

        var point = body.IndexOf('.', StringComparison.Ordinal);
        var digits = body.Replace(".", "", StringComparison.Ordinal);
        exponent += (point < 0 ? digits.Length : point) - 1;
        var zeros = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(negative ? "-" : "")}{digits}E{exponent - zeros}");
    }
}
