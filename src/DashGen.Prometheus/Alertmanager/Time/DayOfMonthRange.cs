using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>Days of the month, both ends inside. Negative days count from the end: -1 is the last. 25 to 5 wraps over the month's end.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record DayOfMonthRange(int From, int To)
{
    // Alertmanager compares both ends in a month of 28 days, so that no month has a range that ends before it begins.
    internal bool IsPossible => Possible(From) && Possible(To) && !(From < 0 && To > 0) && (To > 0 || (From < 0 ? From : From - 28) <= To);

    /// <summary>One day.</summary>
    public static implicit operator DayOfMonthRange(int day) => new(day, day);

    /// <summary>As the configuration has it.</summary>
    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}:{To}");

    internal IEnumerable<DayOfMonthRange> Split() => From > To && To > 0 ? [new(1, To), new(From, 31)] : [this];

    internal bool Contains(int day, int length)
    {
        var from = From < 0 ? length + From + 1 : From;
        var to = To < 0 ? length + To + 1 : To;
        return from <= day && day <= to;
    }

    static bool Possible(int day) => day is (>= 1 and <= 31) or (>= -31 and <= -1);
}
