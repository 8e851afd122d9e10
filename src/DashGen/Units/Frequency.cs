using System.Globalization;

namespace DashGen;

/// <summary>Events in a second.</summary>
/// <param name="PerSecond">How many, 0 or more.</param>
public readonly record struct Frequency(decimal PerSecond)
{
    /// <summary>The frequency that must hold for so long.</summary>
    public Threshold<Frequency> For(TimeSpan hold) => new(this, hold);

    /// <summary>As a person writes it: <c>10/s</c>, or <c>3/min</c> where that is less than one in a second.</summary>
    public override string ToString() => PerSecond is > 0 and < 1 && PerSecond * 60 == decimal.Round(PerSecond * 60)
        ? (PerSecond * 60).ToString("0", CultureInfo.InvariantCulture) + "/min"
        : PerSecond.ToString("0.############", CultureInfo.InvariantCulture) + "/s";
}
