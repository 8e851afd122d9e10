using System.Globalization;

namespace DashGen;

/// <summary>The unit of a value: a dimension, a scale to its base unit, and whether it is a speed.</summary>
/// <param name="Dimension">What is measured.</param>
/// <param name="Scale">Base units in one of this unit: 0.001 for milliseconds.</param>
/// <param name="PerSecond">Whether it is the change in a second, as <c>rate</c> makes it.</param>
public readonly record struct MetricUnit(Dimension Dimension, double Scale = 1, bool PerSecond = false)
{
    readonly string? _symbol;

    /// <summary>What stands behind a number of <see cref="Dimension.Other"/>: <c>€</c>, <c>°C</c>. Units that differ in it have nothing to do with each other.</summary>
    public string Symbol { get => _symbol ?? ""; init => _symbol = value.Length > 0 ? value : null; }

    /// <summary>The unit after <c>rate</c>.</summary>
    public MetricUnit Rate => this with { PerSecond = true };

    /// <summary>For whoever debugs: <c>Time * 0.001 per second</c>. What the compiler writes would print <see cref="Rate"/> of the rate of the rate.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dimension}{(Symbol.Length > 0 ? " " + Symbol : "")} * {Scale}{(PerSecond ? " per second" : "")}");
}
