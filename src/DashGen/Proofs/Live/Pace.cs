namespace DashGen;

/// <summary>
/// Makes every duration of a stack short: they are mapped in order onto equal steps up to <see cref="Longest"/>, so that what is
/// shorter than another stays shorter, and days of windows fill in seconds.
/// </summary>
internal sealed class Pace
{
    readonly List<TimeSpan> _durations;

    /// <summary>Maps these durations; those of 0 stay 0.</summary>
    public Pace(IEnumerable<TimeSpan> durations) =>
        _durations = [.. durations.Where(duration => duration > TimeSpan.Zero).Distinct().Order()];

    /// <summary>What the longest becomes.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromSeconds(5);

    /// <summary>What a duration becomes.</summary>
    public TimeSpan Of(TimeSpan duration)
    {
        // Room for one step below the shortest: a rate needs a few samples even in the shortest window.
        var at = _durations.BinarySearch(duration);
        return duration <= TimeSpan.Zero ? TimeSpan.Zero
            : at < 0 ? throw new ArgumentException($"{duration} is not among the durations", nameof(duration))
            : TimeSpan.FromMilliseconds(Math.Round(Longest.TotalMilliseconds * (at + 2) / (_durations.Count + 1)));
    }

    /// <summary>What a duration becomes; null stays null.</summary>
    public TimeSpan? Of(TimeSpan? duration) => duration is { } stated ? Of(stated) : null;
}
