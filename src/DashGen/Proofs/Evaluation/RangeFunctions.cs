using System.Collections.Frozen;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Computes a value from a range that ends at a tick; <see cref="Stale.Marker"/> where it has none.</summary>
internal delegate double RangeFunction(in RangeWindow window, int tick);

/// <summary>Functions of a range, as Prometheus computes them, to the order of the operations: the last digit must agree.</summary>
internal static class RangeFunctions
{
    static readonly FrozenDictionary<Function, Func<PrometheusVersion, RangeFunction>> ByFunction = new Dictionary<Function, Func<PrometheusVersion, RangeFunction>>
    {
        [Functions.Rate] = version => new Growth(isCounter: true, perSecond: true, version).Of,
        [Functions.Increase] = version => new Growth(isCounter: true, perSecond: false, version).Of,
        [Functions.Delta] = version => new Growth(isCounter: false, perSecond: false, version).Of,
        [Functions.AvgOverTime] = version => version.Major >= 3 ? (in window, _) => Average(window) : (in window, _) => Mean(window),
        [Functions.SumOverTime] = _ => (in window, _) => Total(window),
        [Functions.MaxOverTime] = _ => (in window, _) => Extreme(window, (value, most) => value > most),
        [Functions.MinOverTime] = _ => (in window, _) => Extreme(window, (value, least) => value < least),
        [Functions.CountOverTime] = _ => (in window, _) => window.Count,
        [Functions.LastOverTime] = _ => (in window, _) => window.Last,
        [Functions.PresentOverTime] = _ => (in _, _) => 1,
        [Functions.Changes] = _ => (in window, _) => Steps(window, (before, after) => before != after),
        [Functions.Resets] = _ => (in window, _) => Steps(window, (before, after) => after < before),
        [Functions.Deriv] = _ => (in window, _) => Line(window, window.Before(0)) is { } line ? line.Slope : Stale.Marker,
        [Functions.Irate] = _ => (in window, _) => LastStep(window) is { } step ? (step.To < step.From ? step.To : step.To - step.From) / step.Seconds : Stale.Marker,
        [Functions.Idelta] = _ => (in window, _) => LastStep(window) is { } step ? step.To - step.From : Stale.Marker,
        [Functions.StdvarOverTime] = _ => (in window, _) => Variance(window),
        [Functions.StddevOverTime] = _ => (in window, _) => Math.Sqrt(Variance(window)),
    }.ToFrozenDictionary();

    /// <summary>What makes a function of a version for one series; null for a function that is not known here.</summary>
    public static Func<PrometheusVersion, RangeFunction>? Find(Function function) => ByFunction.GetValueOrDefault(function);

    /// <summary>The value that a line through the samples has some time after the end of the range.</summary>
    public static double Predict(in RangeWindow window, double ahead) =>
        Line(window, 0) is { } line ? (line.Slope * ahead) + line.At : Stale.Marker;

    /// <summary>The value that a share of the samples does not exceed, between two samples where it falls there.</summary>
    public static double Quantile(in RangeWindow window, double share)
    {
        var values = new List<double>(window.Count);
        foreach (var value in window.Values)
        {
            if (!Stale.Is(value))
            {
                values.Add(value);
            }
        }

        return GroupFunctions.Quantile(values, share);
    }

    /// <summary>The mean, brought forward with each sample, as it was computed before 3.0.</summary>
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

    /// <summary>The mean as it is computed since 3.0.</summary>
    static double Average(in RangeWindow window)
    {
        var (sum, rest) = Sum(window);
        return (sum / window.Count) + (rest / window.Count);
    }

    static double Total(in RangeWindow window)
    {
        var (sum, rest) = Sum(window);
        return sum + rest;
    }

    static (double Sum, double Lost) Sum(in RangeWindow window)
    {
        double sum = 0, rest = 0;
        foreach (var value in window.Values)
        {
            if (!Stale.Is(value))
            {
                Add(value, ref sum, ref rest);
            }
        }

        return (sum, rest);
    }

    static double Variance(in RangeWindow window)
    {
        double mean = 0, meanRest = 0, squares = 0, squaresRest = 0;
        var count = 0;
        foreach (var value in window.Values)
        {
            if (!Stale.Is(value))
            {
                count++;
                var apart = value - (mean + meanRest);
                Add(apart / count, ref mean, ref meanRest);
                Add(apart * (value - (mean + meanRest)), ref squares, ref squaresRest);
            }
        }

        return (squares + squaresRest) / count;
    }

    /// <summary>The newest two samples; null where there is one only.</summary>
    static (double From, double To, double Seconds)? LastStep(in RangeWindow window)
    {
        for (var i = window.Values.Length - 2; i >= 0; i--)
        {
            if (!Stale.Is(window.Values[i]))
            {
                return (window.Values[i], window.Last, window.Before(window.Values.Length - 1) - window.Before(i));
            }
        }

        return null;
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

    /// <summary>The line nearest to the samples; null with fewer than two.</summary>
    /// <param name="window">The samples.</param>
    /// <param name="origin">The time at which it is <c>At</c>, counted as <see cref="RangeWindow.Before"/> is: the sums differ in the last digit with it.</param>
    static (double Slope, double At)? Line(in RangeWindow window, double origin)
    {
        if (window.Count < 2)
        {
            return null;
        }

        // Sums of what does not change would come to a slope of next to nothing.
        if (!window.Values.ContainsAnyExcept(window.First, Stale.Marker))
        {
            return double.IsInfinity(window.First) ? (double.NaN, double.NaN) : (0, window.First);
        }

        double sumX = 0, restX = 0, sumY = 0, restY = 0, sumXY = 0, restXY = 0, sumX2 = 0, restX2 = 0;
        for (var i = 0; i < window.Values.Length; i++)
        {
            if (window.Values[i] is var y && Stale.Is(y))
            {
                continue;
            }

            var x = window.Before(i) - origin;
            Add(x, ref sumX, ref restX);
            Add(y, ref sumY, ref restY);
            Add(x * y, ref sumXY, ref restXY);
            Add(x * x, ref sumX2, ref restX2);
        }

        sumX += restX;
        sumY += restY;
        var n = (double)window.Count;
        var slope = (sumXY + restXY - (sumX * sumY / n)) / (sumX2 + restX2 - (sumX * sumX / n));
        return (slope, (sumY / n) - (slope * sumX / n));
    }
}
