using System.Globalization;

namespace DashGen.Grafana;

/// <summary>Grafana's spelling of durations: <c>90s</c>, <c>5m</c>, <c>7d</c>.</summary>
internal static class Duration
{
    internal static string? Text(TimeSpan? time) => time is { } known ? Text(known) : null;

    internal static string Text(TimeSpan time) => (time.Ticks, time.TotalSeconds) switch
    {
        ( <= 0, _) => throw new ArgumentOutOfRangeException(nameof(time), time, "a duration is longer than nothing"),
        (_, var s) when s % 86400 == 0 => Of(s / 86400, "d"),
        (_, var s) when s % 3600 == 0 => Of(s / 3600, "h"),
        (_, var s) when s % 60 == 0 => Of(s / 60, "m"),
        (_, var s) when s % 1 == 0 => Of(s, "s"),
        _ when time.TotalMilliseconds % 1 == 0 => Of(time.TotalMilliseconds, "ms"),
        _ => throw new ArgumentOutOfRangeException(nameof(time), time, "a duration is a whole number of milliseconds"),
    };

    internal static TimeSpan? TryParse(string? text)
    {
        var digits = (text ?? "").TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0 || !double.TryParse(text.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return text![digits..] switch
        {
            "ms" => TimeSpan.FromMilliseconds(count),
            "s" => TimeSpan.FromSeconds(count),
            "m" => TimeSpan.FromMinutes(count),
            "h" => TimeSpan.FromHours(count),
            "d" => TimeSpan.FromDays(count),
            _ => null,
        };
    }

    static string Of(double count, string unit) => count.ToString("0", CultureInfo.InvariantCulture) + unit;
}
