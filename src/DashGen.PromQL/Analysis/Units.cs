using System.Diagnostics;
using System.Globalization;

namespace DashGen.PromQL;

/// <summary>How units combine.</summary>
internal static class Units
{
    /// <summary>A plain number of things.</summary>
    public static readonly MetricUnit Count = new(Dimension.Count);

    /// <summary>A number of things for each of something else, such as items for each order: of these it is no share.</summary>
    public static readonly MetricUnit Counted = new(Dimension.Other);

    /// <summary>A share of 1.</summary>
    public static readonly MetricUnit Ratio = new(Dimension.Ratio);

    /// <summary>Seconds.</summary>
    public static readonly MetricUnit Time = new(Dimension.Time);

    /// <summary>Seconds since 1970.</summary>
    public static readonly MetricUnit Timestamp = new(Dimension.Timestamp);

    /// <summary>Whether a factor is one between two units of a dimension: powers of 10 from 100 on and of 1,024, minutes, hours, days, bits.</summary>
    public static bool IsConversion(double factor)
    {
        var large = Math.Round(factor < 1 ? 1 / factor : factor, 9);
        return large is 8 or 60 or 3_600 or 86_400 || IsPower(large, 1_024) || (large >= 100 && IsPower(large, 10));

        static bool IsPower(double value, double of) => value > 1 && Math.Log(value, of) is var power && Math.Abs(power - Math.Round(power)) < 1e-9;
    }

    /// <summary>A unit for a message: <c>seconds</c>, <c>bytes a second</c>.</summary>
    public static string Describe(this MetricUnit unit)
    {
        var name = unit.Dimension switch
        {
            Dimension.Count => "a count",
            Dimension.Time => unit.Scale == 0.001 ? "milliseconds" : unit.Scale == 1 ? "seconds" : "time",
            Dimension.Bytes => "bytes",
            Dimension.Ratio => unit.Scale == 0.01 ? "percent" : "a ratio",
            Dimension.State => "a state",
            Dimension.Timestamp => "a moment in time",
            Dimension.Other => unit.Symbol.Length > 0 ? unit.Symbol : "a mean of a count",
            _ => throw new UnreachableException(),
        };
        var isOdd = unit.Scale != 1 && !(unit.Dimension == Dimension.Time && unit.Scale == 0.001) && !(unit.Dimension == Dimension.Ratio && unit.Scale == 0.01);
        var scaled = !isOdd ? name
            : unit is { Dimension: Dimension.Other, Symbol.Length: > 0 } ? string.Create(CultureInfo.InvariantCulture, $"{unit.Scale:0.############} {name}")
            : string.Create(CultureInfo.InvariantCulture, $"{name} times {1 / unit.Scale:G6}");
        return scaled + (unit.PerSecond ? " a second" : "");
    }

    /// <summary>The unit of a sum or difference; null where it is not known.</summary>
    public static MetricUnit? Add(BinaryOp op, MetricUnit? left, MetricUnit? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return left ?? right;
        }

        return (a.Dimension, b.Dimension) switch
        {
            (Dimension.Timestamp, Dimension.Timestamp) when op == BinaryOp.Subtract => Time,
            (Dimension.Timestamp, Dimension.Time) => a,
            (Dimension.Time, Dimension.Timestamp) when op == BinaryOp.Add => b,
            _ => a == b ? a : null,
        };
    }

    /// <summary>Whether adding or comparing two units makes sense.</summary>
    public static bool Agree(MetricUnit left, MetricUnit right) =>
        left == right
        || IsShareOfTime(left, right)
        || IsShareOfTime(right, left)
        || IsNumber(left, right)
        || IsNumber(right, left)
        || (left.Dimension == Dimension.Timestamp && right.Dimension == Dimension.Time)
        || (left.Dimension == Dimension.Time && right.Dimension == Dimension.Timestamp);

    // Things that were counted one by one, and all together.
    static bool IsNumber(MetricUnit left, MetricUnit right) => left with { PerSecond = false } == Counted && right == Count with { PerSecond = left.PerSecond };

    // Seconds a second are a share: the busy time of a CPU.
    static bool IsShareOfTime(MetricUnit left, MetricUnit right) =>
        left is { Dimension: Dimension.Time, PerSecond: true } && right is { Dimension: Dimension.Ratio or Dimension.Count, PerSecond: false }
        && (right.Dimension == Dimension.Count || left.Scale == right.Scale);

    /// <summary>The unit of a product; null where it has no name here.</summary>
    public static MetricUnit? Multiply(MetricUnit? left, MetricUnit? right) => (left, right) switch
    {
        ({ Dimension: Dimension.Ratio } ratio, { } other) => other with { Scale = other.Scale * ratio.Scale },
        ({ } other, { Dimension: Dimension.Ratio } ratio) => other with { Scale = other.Scale * ratio.Scale },
        ({ PerSecond: true } speed, { Dimension: Dimension.Time, PerSecond: false } time) => speed with { PerSecond = false, Scale = speed.Scale * time.Scale },
        ({ Dimension: Dimension.Count, PerSecond: false }, { } other) => other,
        ({ } other, { Dimension: Dimension.Count, PerSecond: false }) => other,
        _ => null,
    };

    /// <summary>The unit of a quotient, and what it is; null where it has no name here.</summary>
    public static (MetricUnit? Unit, Derivation Derivation) Divide(MetricUnit? left, MetricUnit? right)
    {
        if (left is not { } a || right is not { } b)
        {
            return (null, Derivation.None);
        }

        if (a.Dimension == b.Dimension && a.Symbol == b.Symbol && a.PerSecond == b.PerSecond && a.Dimension is not (Dimension.State or Dimension.Timestamp))
        {
            return (Ratio with { Scale = a.Scale / b.Scale }, Derivation.Ratio);
        }

        if (b.Dimension == Dimension.Count && a.PerSecond == b.PerSecond)
        {
            return (a with { PerSecond = false, Scale = a.Scale / b.Scale }, Derivation.Mean);
        }

        return (b.Dimension, b.PerSecond) switch
        {
            (Dimension.Ratio, false) => (a with { Scale = a.Scale / b.Scale }, Derivation.None),
            (Dimension.Count, false) => (a with { Scale = a.Scale / b.Scale }, Derivation.Mean),
            (Dimension.Time, false) when !a.PerSecond => (a with { PerSecond = true, Scale = a.Scale / b.Scale }, Derivation.None),
            _ => (null, Derivation.None),
        };
    }
}
