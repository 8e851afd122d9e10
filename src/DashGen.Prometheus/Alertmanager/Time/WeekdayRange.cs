namespace DashGen.Prometheus;

/// <summary>Days of the week, both ends inside. The range may wrap over the week: Saturday to Monday.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record WeekdayRange(DayOfWeek From, DayOfWeek To)
{
    /// <summary>One day.</summary>
    public static implicit operator WeekdayRange(DayOfWeek day) => new(day, day);

    /// <summary>As the configuration has it.</summary>
    public override string ToString() => From == To ? Name(From) : $"{Name(From)}:{Name(To)}";

    // Alertmanager's week begins on Sunday, as .NET's does.
    internal IEnumerable<WeekdayRange> Split() => From <= To ? [this] : [new(DayOfWeek.Sunday, To), new(From, DayOfWeek.Saturday)];

    internal WeekdayRange NextDay() =>
        From == DayOfWeek.Sunday && To == DayOfWeek.Saturday ? this : new((DayOfWeek)(((int)From + 1) % 7), (DayOfWeek)(((int)To + 1) % 7));

    static string Name(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => "sunday",
        DayOfWeek.Monday => "monday",
        DayOfWeek.Tuesday => "tuesday",
        DayOfWeek.Wednesday => "wednesday",
        DayOfWeek.Thursday => "thursday",
        DayOfWeek.Friday => "friday",
        _ => "saturday",
    };
}
