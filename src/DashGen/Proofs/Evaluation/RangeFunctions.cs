using System.Collections.Frozen;
using DashGen.PromQL;

namespace DashGen;

/// <summary>Functions of a range, as Prometheus computes them, to the order of the operations: the last digit must agree.</summary>
internal static class RangeFunctions
{
    static readonly FrozenDictionary<Function, Func<RangeWindow, double?>> ByFunction = new Dictionary<Function, Func<RangeWindow, double?>>
    {
        [Functions.Rate] = window => Growth(window, isCounter: true, perSecond: true),
        [Functions.Increase] = window => Growth(window, isCounter: true),
        [Functions.Delta] = window => Growth(window, isCounter: false),
        [Functions.AvgOverTime] = window => Mean(window.Samples()),
        [Functions.SumOverTime] = window => Total(window.Samples()),
        [Functions.MaxOverTime] = window => window.Samples().Max(sample => sample.Value),
        [Functions.MinOverTime] = window => window.Samples().Min(sample => sample.Value),
        [Functions.CountOverTime] = window => window.Count,
        [Functions.LastOverTime] = window => window.Last.Value,
        [Functions.PresentOverTime] = _ => 1,
        [Functions.Changes] = window => Pairs([.. window.Samples()]).Count(pair => pair.Before.Value != pair.After.Value),
        [Functions.Resets] = window => Pairs([.. window.Samples()]).Count(pair => pair.After.Value < pair.Before.Value),
        [Functions.Deriv] = window => Slope(window)?.Slope,
    }.ToFrozenDictionary();

    /// <summary>What computes the function from a range; null for a function that is not known here.</summary>
    public static Func<RangeWindow, double?>? Find(Function function) => ByFunction.GetValueOrDefault(function);

    /// <summary>The value that a line through the samples has some time after the end of the range.</summary>
    public static double? Predict(RangeWindow window, double ahead) =>
        Slope(window) is { } line ? (line.Slope * ahead) + line.AtEnd : null;

    /// <summary>The growth over the range, extrapolated to its edges where the samples come near them.</summary>
    static double? Growth(RangeWindow window, bool isCounter, bool perSecond = false)
    {
        if (window.Count < 2)
        {
            return null;
        }

        var grown = window.Last.Value - window.First.Value + (isCounter ? window.Lost : 0);
        var toStart = (window.First.At - window.Start).TotalSeconds;
        var toEnd = (window.End - window.Last.At).TotalSeconds;
        var sampled = (window.Last.At - window.First.At).TotalSeconds;
        var average = sampled / (window.Count - 1);
        if (isCounter && grown > 0 && window.First.Value >= 0)
        {
            // A counter is never below 0, so it was not extrapolated to before it was 0.
            toStart = Math.Min(toStart, sampled * (window.First.Value / grown));
        }

        var near = average * 1.1;
        var covered = sampled + (toStart < near ? toStart : average / 2);
        covered += toEnd < near ? toEnd : average / 2;
        var factor = covered / sampled;
        return grown * (perSecond ? factor / window.Range.TotalSeconds : factor);
    }

    static double Mean(IEnumerable<Sample> samples)
    {
        double mean = 0, rest = 0;
        var count = 0;
        foreach (var sample in samples)
        {
            count++;
            Add((sample.Value / count) - (mean / count), ref mean, ref rest);
        }

        return mean + rest;
    }

    static double Total(IEnumerable<Sample> samples)
    {
        double sum = 0, rest = 0;
        foreach (var sample in samples)
        {
            Add(sample.Value, ref sum, ref rest);
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

    static (double Slope, double AtEnd)? Slope(RangeWindow window)
    {
        if (window.Count < 2)
        {
            return null;
        }

        double n = 0, sumX = 0, sumY = 0, sumXY = 0, sumX2 = 0;
        foreach (var sample in window.Samples())
        {
            var x = (sample.At - window.End).TotalSeconds;
            n++;
            sumX += x;
            sumY += sample.Value;
            sumXY += x * sample.Value;
            sumX2 += x * x;
        }

        var slope = (sumXY - (sumX * sumY / n)) / (sumX2 - (sumX * sumX / n));
        return (slope, (sumY / n) - (slope * sumX / n));
    }

    static IEnumerable<(Sample Before, Sample After)> Pairs(IReadOnlyList<Sample> samples) => samples.Zip(samples.Skip(1));
}
