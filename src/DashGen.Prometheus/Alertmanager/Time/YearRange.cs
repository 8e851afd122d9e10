using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>Years, both ends inside.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
public sealed record YearRange(int From, int To)
{
    /// <summary>One year.</summary>
    public static implicit operator YearRange(int year) => new(year, year);

    /// <summary>As the configuration has it.</summary>
    public override string ToString() => From == To
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}:{To}");
}
