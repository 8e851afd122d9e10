using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>Months, both ends inside. The range may wrap over the year: 11 to 2.</summary>
/// <param name="From">The first month, 1 to 12.</param>
/// <param name="To">The last month, 1 to 12.</param>
public sealed record MonthRange(int From, int To)
{
    /// <summary>One month.</summary>
    public static implicit operator MonthRange(int month) => new(month, month);

    /// <summary>As the configuration has it.</summary>
    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}:{To}");

    internal IEnumerable<MonthRange> Split() => From <= To ? [this] : [new(1, To), new(From, 12)];
}
