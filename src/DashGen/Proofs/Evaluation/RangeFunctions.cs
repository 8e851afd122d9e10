using System.Collections.Frozen;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Computes a value from a range that ends at a tick; <see cref="Stale.Marker"/> where it has none.</summary>
internal delegate double RangeFunction(in RangeWindow window, int tick);

/// <summary>Functions of a range, as Prometheus computes them, to the order of the operations: the last digit must agree.</summary>
internal static class RangeFunctions
{
    static readonly FrozenDictionary<Function, Func<RangeFunction>> ByFunction = new Dictionary<Function, Func<RangeFunction>>
    {
        [Functions.Rate] = () => new Growth(isCounter: true, perSecond: true).Of,
        [Functions.Increase] = () => new Growth(isCounter: true, perSecond: false).Of,
        [Functions.Delta] = () => new Growth(isCounter: false, perSecond: false).Of,
        [Functions.AvgOverTime] = () => (in window, _) => Mean(window),
        [Functions.SumOverTime] = () => (in window, _) => Total(window),
        [Functions.MaxOverTime] = () => (in window, _) => Extreme(window, (value, most) => value > most),
        [Functions.MinOverTime] = () => (in window, _) => Extreme(window, (value, least) => value < least),
        [Functions.CountOverTime] = () => (in window, _) => window.Count,
        [Functions.LastOverTime] = () => (in window, _) => window.Last,
        [Functions.PresentOverTime] = () => (in _, _) => 1,
        [Functions.Changes] = () => (in window, _) => Steps(window, (before, after) => before != after),
        [Functions.Resets] = () => (in window, _) => Steps(window, (before, after) => after < before),
        [Functions.Deriv] = () => (in window, _) => Line(window) is { } line ? line.Slope : Stale.Marker,
    }.ToFrozenDictionary();

    /// <summary>What makes a function for one series; null for a function that is not known here.</summary>
    public static Func<RangeFunction>? Find(Function function) => ByFunction.GetValueOrDefault(function);

    /// <summary>The value that a line through the samples has some time after the end of the range.</summary>
    public static double Predict(in RangeWindow window, double ahead) =>
        Line(window) is { } line ? (line.Slope * ahead) + line.AtEnd : Stale.Marker;

    static double Mean(in RangeWindow window)
    {
        // What adding up would come to as well, to the last digit, and most of the time things are as they were.
        if (double.IsFinite(window.First) && !window.Values.ContainsAnyExcept(window.First))
        {
            return window.First;
        }

        double mean = 0, rest = 0;
        var count = 0;
        foreach (var value in window.Values)
        {
            if (!Stale.Is(value))
            {
                count++;
                Add((value / count) - (mean / count), ref mean, ref rest);
            }
        }

        return mean + rest;
    }

    static double Total(in RangeWindow window)
    {
        double sum = 0, rest = 0;
        foreach (var value in window.Values)
        {
            if (!Stale.Is(value))
            {
                Add(value, ref sum, ref rest);
            }
        }

        return sum + rest;
    }

    /// <summary>Compensated addition, as Prometheus adds.</summary>
    static void Add(double value, ref double sum, ref double rest)
    {
        var next = sum + value;
        rest += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }

    static double Extreme(in RangeWindow window, Func<double, double, bool> isBeyond)
    {
        var extreme = window.First;
        foreach (var value in window.Values)
        {
            extreme = !Stale.Is(value) && (double.IsNaN(extreme) || isBeyond(value, extreme)) ? value : extreme;
        }

        return extreme;
    }

    /// <summary>How many samples are so to the one before.</summary>
    static double Steps(in RangeWindow window, Func<double, double, bool> counts)
    {
        var (steps, before) = (0, window.First);
        foreach (var value in window.Values[1..])
        {
            if (!Stale.Is(value))
            {
                steps += counts(before, value) ? 1 : 0;
                before = value;
            }
        }

        return steps;
    }

    static (double Slope, double AtEnd)? Line(in RangeWindow window)
    {
        if (window.Count < 2)
        {
            return null;
        }

        double n = 0, sumX = 0, sumY = 0, sumXY = 0, sumX2 = 0;
        for (var i = 0; i < window.Values.Length; i++)
        {
            if (window.Values[i] is var y && Stale.Is(y))
            {
                continue;
            }

            var x = window.Before(i);
            n++;
            sumX += x;
            sumY += y;
            sumXY += x * y;
            sumX2 += x * x;
        }

        var slope = (sumXY - (sumX * sumY / n)) / (sumX2 - (sumX * sumX / n));
        return (slope, (sumY / n) - (slope * sumX / n));
    }
}
