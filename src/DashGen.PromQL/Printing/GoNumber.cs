using System.Globalization;
using System.Text;

namespace DashGen.PromQL;

/// <summary>Numbers as Prometheus writes them.</summary>
internal static class GoNumber
{
    /// <summary>The shortest digits that give the same number, never with an exponent: <c>0.00001</c>, <c>+Inf</c>.</summary>
    public static void AppendPlain(StringBuilder text, double value)
    {
        if (AppendSpecial(text, value))
        {
            return;
        }

        var (digits, exponent) = Shortest(value, text);
        if (exponent <= 0)
        {
            text.Append("0.").Append('0', -exponent).Append(digits);
        }
        else if (exponent >= digits.Length)
        {
            text.Append(digits).Append('0', exponent - digits.Length);
        }
        else
        {
            text.Append(digits, 0, exponent).Append('.').Append(digits, exponent, digits.Length - exponent);
        }
    }

    /// <summary>The shortest digits that give the same number, with an exponent from 1e+06 up and below 0.0001.</summary>
    public static void AppendShort(StringBuilder text, double value)
    {
        if (AppendSpecial(text, value))
        {
            return;
        }

        var mark = text.Length;
        var (digits, exponent) = Shortest(value, text);
        if (exponent - 1 is >= -4 and < 6)
        {
            text.Length = mark;
            AppendPlain(text, value);
            return;
        }

        text.Append(digits[0]);
        if (digits.Length > 1)
        {
            text.Append('.').Append(digits, 1, digits.Length - 1);
        }

        var power = exponent - 1;
        text.Append('e').Append(power < 0 ? '-' : '+').Append(Math.Abs(power).ToString("00", CultureInfo.InvariantCulture));
    }

    static bool AppendSpecial(StringBuilder text, double value)
    {
        if (double.IsFinite(value) && value != 0)
        {
            return false;
        }

        text.Append(value switch
        {
            double.PositiveInfinity => "+Inf",
            double.NegativeInfinity => "-Inf",
            0 => double.IsNegative(value) ? "-0" : "0",
            _ => "NaN",
        });
        return true;
    }

    // Digits d1d2d3… and an exponent such that the value is 0.d1d2d3… × 10^exponent. The sign is written at once.
    static (string Digits, int Exponent) Shortest(double value, StringBuilder text)
    {
        if (value < 0)
        {
            text.Append('-');
        }

        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var e = shortest.IndexOf('E');
        var mantissa = e >= 0 ? shortest[..e] : shortest;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        if (e >= 0)
        {
            return (digits, int.Parse(shortest.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1);
        }

        var dot = shortest.IndexOf('.');
        if (dot < 0)
        {
            return (digits, shortest.Length);
        }

        if (shortest[0] != '0')
        {
            return (digits, dot);
        }

        var zeros = 0;
        while (shortest[dot + 1 + zeros] == '0')
        {
            zeros++;
        }

        return (digits, -zeros);
    }
}
