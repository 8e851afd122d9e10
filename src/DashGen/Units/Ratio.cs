using System.Globalization;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A share of a whole: 5 % is 0.05 everywhere, and only formatting makes a percentage of it.</summary>
/// <param name="Value">The share; decimal, so that 99.9 % leaves a budget of exactly 0.001.</param>
public readonly record struct Ratio(decimal Value) : IShareUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Ratio);

    /// <summary>What is left of the whole.</summary>
    public Ratio Complement => new(1 - Value);

    /// <summary>The share that must hold for so long.</summary>
    public Threshold<Ratio> For(TimeSpan hold) => new(this, hold);

    /// <summary>The share as a number to compare with.</summary>
    public static implicit operator ScalarValue(Ratio share) => ScalarValue.Of((double)share.Value, Unit);

    /// <summary>As a person writes it: <c>99.9 %</c>.</summary>
    public override string ToString() => (Value * 100).ToString("0.############", CultureInfo.InvariantCulture) + " %";
}
