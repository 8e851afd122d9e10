using System.Globalization;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Events in a second.</summary>
/// <param name="PerSecond">How many, 0 or more.</param>
public readonly record struct Frequency(decimal PerSecond)
{
    /// <summary>The frequency that must hold for so long.</summary>
    public Threshold<Frequency> For(TimeSpan hold) => new(this, hold);

    /// <summary>A number of events in a second, which only a rate of events is compared with.</summary>
    public static implicit operator ScalarValue(Frequency frequency) => ScalarValue.Of((double)frequency.PerSecond, new MetricUnit(Dimension.Count).Rate);

    /// <summary>As a person writes it: <c>10/s</c>; where that is no short number, also how many that is in a minute, <c>0.05/s (3/min)</c> or <c>1.67/s (100/min)</c>.</summary>
    public override string ToString() => PerSecond is > 0 and < 1 || PerSecond != Math.Round(PerSecond, 3)
        ? $"{Figures(PerSecond)}/s ({(PerSecond * 60 < 0.1m ? $"{Figures(PerSecond * 3600)}/h" : $"{(PerSecond * 60).ToString("0.#", CultureInfo.InvariantCulture)}/min")})"
        : PerSecond.ToString("0.############", CultureInfo.InvariantCulture) + "/s";

    /// <summary>Three digits, wherever the first of them stands.</summary>
    static string Figures(decimal value) =>
        value.ToString(value >= 0.1m ? "0.###" : "0." + new string('#', 2 - (int)Math.Floor(Math.Log10((double)value))), CultureInfo.InvariantCulture);
}
