using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>How an annotation prints the value of its alert: the functions of Prometheus' templates, and what they make of a number.</summary>
public sealed record ValueFormat
{
    static readonly string[] Thousands = ["k", "M", "G", "T", "P", "E", "Z", "Y"];
    static readonly string[] Binary = ["ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"];
    static readonly string[] Thousandths = ["m", "u", "n", "p", "f", "a", "z", "y"];

    readonly Func<double, string> _render;

    ValueFormat(string action, Func<double, string> render)
    {
        Action = action;
        _render = render;
    }

    /// <summary>All digits: <c>0.09090909090909091</c>.</summary>
    public static ValueFormat Plain { get; } = new("$value", GoNumber.Shortest);

    /// <summary>Four digits and a prefix for thousands: <c>1.234k</c>, <c>23.1m</c>.</summary>
    public static ValueFormat Humanize { get; } = new("$value | humanize", value => Scaled(value, ""));

    /// <summary>Four digits and a prefix for powers of 1,024: <c>1.5Gi</c>. Bytes.</summary>
    public static ValueFormat Humanize1024 { get; } = new("$value | humanize1024", InBinary);

    /// <summary>Seconds as days, hours, minutes and seconds: <c>1h 2m 3s</c>, <c>3.9s</c>, <c>250ms</c>.</summary>
    public static ValueFormat HumanizeDuration { get; } = new("$value | humanizeDuration", InTime);

    /// <summary>
    /// Seconds since 1970 as a moment: <c>2026-01-02 03:04:05 +0000 UTC</c>. Past the years that 64 bits of nanoseconds reach, 1677 to 2262,
    /// Prometheus prints an error in place of the annotation.
    /// </summary>
    public static ValueFormat HumanizeTimestamp { get; } = new("$value | humanizeTimestamp", AsMoment);

    /// <summary>A ratio in percent with four digits: 0.0909… is <c>9.091%</c>.</summary>
    public static ValueFormat HumanizePercentage { get; } =
        new("$value | humanizePercentage", value => GoNumber.General(value * 100, 4) + "%");

    /// <summary>The template's expression between the braces.</summary>
    internal string Action { get; }

    /// <summary>A number of fixed form: <c>%.2f</c>, <c>%.4g</c> or <c>%.3e</c>, with up to 15 places.</summary>
    /// <exception cref="ArgumentException">It is none of these.</exception>
    public static ValueFormat Printf(string format)
    {
        var places = 0;
        var known = format.Length is 4 or 5 && format.StartsWith("%.", StringComparison.Ordinal) && format[^1] is 'f' or 'g' or 'e'
            && int.TryParse(format.AsSpan(2..^1), NumberStyles.None, CultureInfo.InvariantCulture, out places) && places <= 15;
        if (!known)
        {
            throw new ArgumentException($"'{format}' is not of the form %.2f, %.4g or %.3e", nameof(format));
        }

        return new($"printf \"{format}\" $value", format[^1] switch
        {
            'f' => value => GoNumber.Fixed(value, places),
            'g' => value => GoNumber.General(value, places),
            _ => value => GoNumber.Scientific(value, places),
        });
    }

    /// <summary>What Prometheus prints for a value.</summary>
    public string Render(double value) => _render(value);

    /// <summary>Whether both formats print alike.</summary>
    public bool Equals(ValueFormat? other) => Action == other?.Action;

    /// <inheritdoc/>
    public override int GetHashCode() => Action.GetHashCode(StringComparison.Ordinal);

    /// <summary>The template's expression.</summary>
    public override string ToString() => Action;

    static string Scaled(double value, string unit)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return GoNumber.General(value, 4) + (value == 0 ? unit : "");
        }

        var prefix = "";
        if (Math.Abs(value) >= 1)
        {
            for (var i = 0; i < Thousands.Length && Math.Abs(value) >= 1000; i++)
            {
                prefix = Thousands[i];
                value /= 1000;
            }
        }
        else
        {
            (value, prefix) = Small(value);
        }

        return GoNumber.General(value, 4) + prefix + unit;
    }

    static (double Value, string Prefix) Small(double value)
    {
        var prefix = "";
        for (var i = 0; i < Thousandths.Length && Math.Abs(value) < 1; i++)
        {
            prefix = Thousandths[i];
            value *= 1000;
        }

        return (value, prefix);
    }

    static string InBinary(double value)
    {
        var prefix = "";
        if (Math.Abs(value) > 1 && double.IsFinite(value))
        {
            for (var i = 0; i < Binary.Length && Math.Abs(value) >= 1024; i++)
            {
                prefix = Binary[i];
                value /= 1024;
            }
        }

        return GoNumber.General(value, 4) + prefix;
    }

    /// <summary>A moment to the millisecond.</summary>
    static string AsMoment(double value) => double.IsFinite(value)
        ? DateTime.UnixEpoch.AddMilliseconds((long)(value * 1e9) / 1_000_000).ToString("yyyy-MM-dd HH:mm:ss.FFF '+0000 UTC'", CultureInfo.InvariantCulture)
        : GoNumber.General(value, 4);

    static string InTime(double value)
    {
        if (Math.Abs(value) is < 1 or double.NaN or double.PositiveInfinity)
        {
            return Scaled(value, "s");
        }

        var sign = value < 0 ? "-" : "";
        value = Math.Abs(value);

        // What does not fit 64 bits becomes their lowest number on the processors that Prometheus mostly runs on.
        var whole = value < 9.2233720368547758e18 ? (long)value : long.MinValue;
        var (seconds, minutes, hours, days) = (whole % 60, whole / 60 % 60, whole / 3600 % 24, whole / 86400);
        return sign + (
            days != 0 ? string.Create(CultureInfo.InvariantCulture, $"{days}d {hours}h {minutes}m {seconds}s")
            : hours != 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}h {minutes}m {seconds}s")
            : minutes != 0 ? string.Create(CultureInfo.InvariantCulture, $"{minutes}m {seconds}s")
            : GoNumber.General(value, 4) + "s");
    }
}
