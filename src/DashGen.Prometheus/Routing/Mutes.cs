namespace DashGen.Prometheus;

/// <summary>
/// At which times of a week the ways of an alert tell nobody, minute by minute. A week of winter and one of summer stand for all: time
/// intervals repeat weekly and move with the clocks. Those of dates do not, and of them only that they mute is known.
/// </summary>
sealed class Mutes(AlertmanagerConfig config)
{
    /// <summary>Mondays.</summary>
    static readonly EquatableArray<DateTimeOffset> Weeks = [new(2024, 1, 8, 0, 0, 0, TimeSpan.Zero), new(2024, 7, 8, 0, 0, 0, TimeSpan.Zero)];

    readonly Dictionary<string, TimeInterval> _intervals = config.TimeIntervals.ToDictionary(interval => interval.Name, StringComparer.Ordinal);
    readonly Dictionary<string, IReadOnlySet<DateTimeOffset>> _inside = new(StringComparer.Ordinal);

    /// <summary>When at least one of the ways tells somebody.</summary>
    public Telling Tell(IReadOnlyCollection<RouteDecision> ways)
    {
        if (ways.Any(way => way.MutedIn.IsEmpty && way.ActiveIn.IsEmpty))
        {
            return Telling.Always;
        }

        if (!AreWeekly(ways))
        {
            return Telling.AtTimes;
        }

        var silent = Minutes.Count(minute => IsSilent(ways, minute));
        return silent == 0 ? Telling.Always : silent < Weeks.Count * MinutesOfWeek ? Telling.AtTimes : Telling.Never;
    }

    /// <summary>The first minute of a week at which no way tells anybody; null where there is none, or that is not known.</summary>
    public DateTimeOffset? FirstSilence(IReadOnlyCollection<RouteDecision> ways) =>
        AreWeekly(ways) ? Minutes.Where(minute => IsSilent(ways, minute)).Select(minute => (DateTimeOffset?)minute).FirstOrDefault() : null;

    const int MinutesOfWeek = 7 * 24 * 60;

    static IEnumerable<DateTimeOffset> Minutes => Weeks.SelectMany(week => Enumerable.Range(0, MinutesOfWeek).Select(minute => week.AddMinutes(minute)));

    bool AreWeekly(IReadOnlyCollection<RouteDecision> ways) =>
        ways.SelectMany(way => way.MutedIn.Concat(way.ActiveIn)).All(name => _intervals[name].Spans.All(span => span is { DaysOfMonth.IsEmpty: true, Months.IsEmpty: true, Years.IsEmpty: true }));

    bool IsSilent(IReadOnlyCollection<RouteDecision> ways, DateTimeOffset minute) =>
        ways.All(way => way.MutedIn.Any(name => Contains(name, minute)) || (!way.ActiveIn.IsEmpty && !way.ActiveIn.Any(name => Contains(name, minute))));

    bool Contains(string name, DateTimeOffset minute)
    {
        if (!_inside.TryGetValue(name, out var inside))
        {
            _inside.Add(name, inside = Minutes.Where(_intervals[name].Contains).ToHashSet());
        }

        return inside.Contains(minute);
    }
}
