using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>
/// A set of times: an instant is inside when every list that is not empty has a range with it. Ranges may wrap over midnight, over the
/// week, over the year or over the end of the month; they are split when written, because Alertmanager refuses such ranges.
/// </summary>
/// <remarks>
/// A range over midnight belongs to the day it begins on: Friday 22:00 to 06:00 ends on Saturday morning. With days of the month, months
/// or years that cannot be said in Alertmanager's terms and is a finding.
/// </remarks>
public sealed record TimeSpec : IFields
{
    /// <summary>Times of the day.</summary>
    public EquatableArray<TimeRange> Times { get; init; }

    /// <summary>Days of the week.</summary>
    public EquatableArray<WeekdayRange> Weekdays { get; init; }

    /// <summary>Days of the month.</summary>
    public EquatableArray<DayOfMonthRange> DaysOfMonth { get; init; }

    /// <summary>Months.</summary>
    public EquatableArray<MonthRange> Months { get; init; }

    /// <summary>Years.</summary>
    public EquatableArray<YearRange> Years { get; init; }

    /// <summary>The time zone, by its IANA name such as <c>Europe/Berlin</c>.</summary>
    /// <value>UTC where it is not stated.</value>
    public string? Location { get; init; }

    bool HasDates => !DaysOfMonth.IsEmpty || !Months.IsEmpty || !Years.IsEmpty;

    /// <summary>Whether an instant is inside.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine does not know the location.</exception>
    public bool Contains(DateTimeOffset instant)
    {
        var local = Location is null ? instant.ToUniversalTime() : TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(Location));
        return Split().Any(spec => spec.ContainsLocal(local));
    }

    /// <summary>The same times in ranges that do not wrap.</summary>
    internal IEnumerable<TimeSpec> Split()
    {
        var wrapped = Times.Where(time => time.IsOverMidnight).ToList();
        var spec = this with
        {
            Weekdays = [.. Weekdays.SelectMany(range => range.Split())],
            DaysOfMonth = [.. DaysOfMonth.SelectMany(range => range.Split())],
            Months = [.. Months.SelectMany(range => range.Split())],
        };
        if (wrapped.Count == 0)
        {
            yield return spec;
            yield break;
        }

        if (Weekdays.IsEmpty)
        {
            yield return spec with { Times = [.. Times.SelectMany(time => time.Split())] };
            yield break;
        }

        yield return spec with { Times = [.. Times.Select(time => time.IsOverMidnight ? time.Evening : time)] };
        var mornings = wrapped.Where(time => time.End != TimeOnly.MinValue).Select(time => time.Morning).ToEquatableArray();
        if (!mornings.IsEmpty)
        {
            yield return spec with { Times = mornings, Weekdays = [.. Weekdays.SelectMany(range => range.NextDay().Split())] };
        }
    }

    internal void Check(Fields to)
    {
        foreach (var time in Times)
        {
            to.Demand("times", time.Start != time.End || time.Start == TimeOnly.MinValue, $"the time from {time.Start:HH:mm} to {time.End:HH:mm} is empty");
            to.Demand("times", !(time.IsOverMidnight && time.End != TimeOnly.MinValue && HasDates),
                $"the time from {time.Start:HH:mm} to {time.End:HH:mm} goes over midnight, which cannot be said together with days of the month, months or years: state the evening and the morning apart");
            to.Demand("times", time.Start is { Second: 0, Millisecond: 0 } && time.End is { Second: 0, Millisecond: 0 }, "times are whole minutes");
        }

        foreach (var days in DaysOfMonth)
        {
            to.Demand("days_of_month", days.IsPossible, $"the days of the month from {days.From} to {days.To} are impossible: 1 to 31, or -31 to -1 from the end");
        }

        foreach (var months in Months)
        {
            to.Demand("months", months.From is >= 1 and <= 12 && months.To is >= 1 and <= 12, $"the months from {months.From} to {months.To} are impossible: 1 to 12");
        }

        foreach (var years in Years)
        {
            to.Demand("years", years.From <= years.To, $"the years from {years.From} to {years.To} are impossible");
        }
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Sections("times", Times);
        to.Texts("weekdays", [.. Weekdays.Select(range => range.ToString())], onOneLine: true);
        to.Texts("days_of_month", [.. DaysOfMonth.Select(range => range.ToString())], onOneLine: true);
        to.Texts("months", [.. Months.Select(range => range.ToString())], onOneLine: true);
        to.Texts("years", [.. Years.Select(range => range.ToString())], onOneLine: true);
        to.Text("location", Location);
        to.Demand("location", Location is null || IsZone(Location), $"'{Location}' is not the name of a time zone, such as Europe/Berlin");
    }

    static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    bool ContainsLocal(DateTimeOffset local)
    {
        var minute = local.Hour * 60 + local.Minute;
        var length = CultureInfo.InvariantCulture.Calendar.GetDaysInMonth(local.Year, local.Month);
        return (Times.IsEmpty || Times.Any(time => time.StartMinute <= minute && minute < time.EndMinute))
            && (Weekdays.IsEmpty || Weekdays.Any(days => days.From <= local.DayOfWeek && local.DayOfWeek <= days.To))
            && (DaysOfMonth.IsEmpty || DaysOfMonth.Any(days => days.Contains(local.Day, length)))
            && (Months.IsEmpty || Months.Any(months => months.From <= local.Month && local.Month <= months.To))
            && (Years.IsEmpty || Years.Any(years => years.From <= local.Year && local.Year <= years.To));
    }
}
