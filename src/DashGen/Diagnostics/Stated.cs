namespace DashGen;

/// <summary>Refuses what a definition states and cannot mean, on the line that states it.</summary>
internal static class Stated
{
    /// <summary>Ten years, in days.</summary>
    const int Longest = 3660;

    /// <summary>A time that must be above 0, and one that programs can write: of whole milliseconds.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static TimeSpan Above0(TimeSpan time, string what, int days = Longest) =>
        time > TimeSpan.Zero && time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? AtMost(days.Days, time, what) : throw new ArgumentException($"{what} is {time}: it must be whole milliseconds, and one at least");

    /// <summary>A time that must not be longer than anybody waits.</summary>
    /// <exception cref="ArgumentException">It is.</exception>
    public static TimeSpan AtMost(TimeSpan most, TimeSpan time, string what) => time <= most ? time : throw new ArgumentException($"{what} is {Words.Duration(time)}: it must be {Words.Duration(most)} at most");

    /// <summary>The range that the rates of a signal are taken over.</summary>
    /// <exception cref="ArgumentException">It is none, or longer than anything that happens now could move it.</exception>
    public static TimeSpan Window(TimeSpan? window) => window is { } stated ? Above0(stated, "a window", days: 30) : Scope.Window;

    /// <summary>An end of the range of a metric's values.</summary>
    /// <exception cref="ArgumentException">It is not a number, or the least is not below the greatest.</exception>
    public static double? End(double? end, bool isOrdered) =>
        end is { } stated && !double.IsFinite(stated) ? throw new ArgumentException($"{stated} is no value that a gauge could have at least or at most")
        : isOrdered ? end : throw new ArgumentException("the least that a gauge can be must be below the greatest");

    /// <summary>A number that must not be below another.</summary>
    /// <exception cref="ArgumentException">It is.</exception>
    public static T AtLeast<T>(T least, T number, string what) where T : IComparable<T> =>
        number.CompareTo(least) >= 0 ? number : throw new ArgumentException($"{what} is {number}: it must be {least} or more");
}
