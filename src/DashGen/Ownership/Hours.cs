using System.Globalization;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Hours of every day, or of some days of the week.</summary>
/// <remarks>They may go over midnight, and belong to the day they begin on: Friday from 22:00 to 6:00 ends on Saturday morning.</remarks>
public sealed record Hours
{
    Hours(TimeOnly from, TimeOnly to)
    {
        From = from;
        To = to;
    }

    /// <summary>All hours of a day.</summary>
    public static Hours AllDay { get; } = new(TimeOnly.MinValue, TimeOnly.MinValue);

    /// <summary>The first minute inside.</summary>
    public TimeOnly From { get; }

    /// <summary>The first minute outside; midnight is the end of the day.</summary>
    public TimeOnly To { get; }

    /// <summary>The days they begin on, the last of each range included; none means every day.</summary>
    public EquatableArray<(DayOfWeek First, DayOfWeek Last)> Days { get; private init; } = [];

    /// <summary>Hours of every day.</summary>
    /// <param name="from">The first minute inside.</param>
    /// <param name="to">The first minute outside; where it is earlier than the first one, the hours go over midnight.</param>
    public static Hours Between(TimeOnly from, TimeOnly to) => new(from, to);

    /// <summary>Only on a day of the week, or from one day to another; said again, on those days as well.</summary>
    /// <param name="day">The day.</param>
    /// <param name="through">The last day; where it is earlier in the week, the days go over its end. Only the one day if it is not stated.</param>
    public Hours On(DayOfWeek day, DayOfWeek? through = null) => this with { Days = [.. Days, (day, through ?? day)] };

    /// <summary>As people read it: <c>Friday from 22:00 to 06:00</c>.</summary>
    public override string ToString()
    {
        var hours = this == AllDay with { Days = Days } ? "all day" : string.Create(CultureInfo.InvariantCulture, $"from {From:HH:mm} to {(To == TimeOnly.MinValue ? "24:00" : $"{To:HH:mm}")}");
        return Days.IsEmpty ? $"every day {hours}" : $"{Words.List([.. Days.Select(days => days.First == days.Last ? $"{days.First}" : $"{days.First} to {days.Last}")])} {hours}";
    }

    internal TimeSpec Spec(string? zone) => new()
    {
        Times = this == AllDay with { Days = Days } ? [] : [new TimeRange(From, To)],
        Weekdays = [.. Days.Select(days => new WeekdayRange(days.First, days.Last))],
        Location = zone,
    };
}
