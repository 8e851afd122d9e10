using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>A time of the day, to the minute. It may go over midnight.</summary>
/// <param name="Start">The first minute inside.</param>
/// <param name="End">The first minute outside; midnight is the end of the day.</param>
public sealed record TimeRange(TimeOnly Start, TimeOnly End) : IFields
{
    /// <summary>Whether the range ends on the day after it began, at midnight included.</summary>
    internal bool IsOverMidnight => End <= Start && End != TimeOnly.MinValue;

    internal int StartMinute => Start.Hour * 60 + Start.Minute;

    internal int EndMinute => End == TimeOnly.MinValue ? 24 * 60 : End.Hour * 60 + End.Minute;

    internal TimeRange Evening => this with { End = TimeOnly.MinValue };

    internal TimeRange Morning => this with { Start = TimeOnly.MinValue };

    internal IEnumerable<TimeRange> Split() => IsOverMidnight ? [Morning, Evening] : [this];

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Text("start_time", Clock(StartMinute));
        to.Text("end_time", Clock(EndMinute));
    }

    static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
