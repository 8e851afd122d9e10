using System.Globalization;
using System.Text;

namespace DashGen.Prometheus;

/// <summary>Durations as Prometheus and Alertmanager write them, in whole milliseconds.</summary>
static class DurationText
{
    /// <summary>The form of Prometheus: <c>1h30m</c>, <c>15s</c>, and days, weeks and years where they come out even.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static string Of(TimeSpan duration)
    {
        var milliseconds = Milliseconds(duration);
        if (milliseconds == 0)
        {
            return "0s";
        }

        var text = new StringBuilder();
        Take(text, ref milliseconds, "y", 365L * 24 * 3_600_000, onlyIfEven: true);
        Take(text, ref milliseconds, "w", 7L * 24 * 3_600_000, onlyIfEven: true);
        Take(text, ref milliseconds, "d", 24L * 3_600_000, onlyIfEven: false);
        TakeClock(text, ref milliseconds);
        return text.ToString();
    }

    /// <summary>The form of the Go language, which some fields of Alertmanager take: hours are the largest unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static string OfGo(TimeSpan duration)
    {
        var milliseconds = Milliseconds(duration);
        if (milliseconds == 0)
        {
            return "0s";
        }

        var text = new StringBuilder();
        TakeClock(text, ref milliseconds);
        return text.ToString();
    }

    static void TakeClock(StringBuilder text, ref long milliseconds)
    {
        Take(text, ref milliseconds, "h", 3_600_000, onlyIfEven: false);
        Take(text, ref milliseconds, "m", 60_000, onlyIfEven: false);
        Take(text, ref milliseconds, "s", 1_000, onlyIfEven: false);
        Take(text, ref milliseconds, "ms", 1, onlyIfEven: false);
    }

    static void Take(StringBuilder text, ref long milliseconds, string unit, long size, bool onlyIfEven)
    {
        if (milliseconds < size || (onlyIfEven && milliseconds % size != 0))
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{milliseconds / size}{unit}");
        milliseconds %= size;
    }

    // Rounding up keeps a duration that is stated from becoming none.
    static long Milliseconds(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        return (long)Math.Ceiling(duration.TotalMilliseconds);
    }
}
