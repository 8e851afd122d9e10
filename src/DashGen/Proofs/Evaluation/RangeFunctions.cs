using System.Collections.Frozen;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Computes a value from a range; <see cref="Stale.Marker"/> where it has none.</summary>
internal delegate double RangeFunction(RangeWindow window);

/// <summary>Functions of a range, as Prometheus computes them, to the order of the operations: the last digit must agree.</summary>
internal static class RangeFunctions
{
    static readonly FrozenDictionary<Function, RangeFunction> ByFunction = new Dictionary<Function, RangeFunction>
    {
        [Functions.Rate] = window => Growth(window, isCounter: true, perSecond: true),
        [Functions.Increase] = window => Growth(window, isCounter: true),
        [Functions.Delta] = window => Growth(window, isCounter: false),
        [Functions.AvgOverTime] = Mean,
        [Functions.SumOverTime] = Total,
        [Functions.MaxOverTime] = window => Extreme(window, (value, most) => value > most),
        [Functions.MinOverTime] = window => Extreme(window, (value, least) => value < least),
        [Functions.CountOverTime] = window => window.Count,
        [Functions.LastOverTime] = window => window.Last,
        [Functions.PresentOverTime] = _ => 1,
        [Functions.Changes] = window => Steps(window, (before, after) => before != after),
        [Functions.Resets] = window => Steps(window, (before, after) => after < before),
        [Functions.Deriv] = window => Line(window) is { } line ? line.Slope : Stale.Marker,
    }.ToFrozenDictionary();

    /// <summary>What computes the function from a range; null for a function that is not known here.</summary>
    public static RangeFunction? Find(Function function) => ByFunction.GetValueOrDefault(function);

    /// <summary>The value that a line through the samples has some time after the end of the range.</summary>
    public static double Predict(RangeWindow window, double ahead) =>
        Line(window) is { } line ? (line.Slope * ahead) + line.AtEnd : Stale.Marker;

    /// <summary>The growth over the range, extrapolated to its edges where the samples come near them.</summary>
    static double Growth(RangeWindow window, bool isCounter, bool perSecond = false)
    {
        if (window.Count < 2)
        {
            return Stale.Marker;
        }

        var grown = window.Last - window.First + (isCounter ? window.Lost : 0);
        var toStart = window.ToFirst;
        var toEnd = window.FromLast;
        var sampled = window.Sampled;
        var average = sampled / (window.Count - 1);
        if (isCounter && grown > 0 && window.First >= 0)
        {
            // A counter is never below 0, so it was not extrapolated to before it was 0.
            toStart = Math.Min(toStart, sampled * (window.First / grown));
        }

        var near = average * 1.1;
        var covered = sampled + (toStart < near ? toStart : average / 2);
        covered += toEnd < near ? toEnd : average / 2;
        var factor = covered / sampled;
        return grown * (perSecond ? factor / window.Range : factor);
    }

    static double Mean(RangeWindow window)
    {
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

    static double Total(RangeWindow window)
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

    static double Extreme(RangeWindow window, Func<double, double, bool> isBeyond)
    {
        var extreme = window.First;
        foreach (var value in window.Values)
        {
            extreme = !Stale.Is(value) && (double.IsNaN(extreme) || isBeyond(value, extreme)) ? value : extreme;
        }

        return extreme;
    }

    /// <summary>How many samples are so to the one before.</summary>
    static double Steps(RangeWindow window, Func<double, double, bool> counts)
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

    static (double Slope, double AtEnd)? Line(RangeWindow window)
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
