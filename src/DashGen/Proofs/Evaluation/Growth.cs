using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// <c>rate</c>, <c>increase</c> and <c>delta</c> of one series: the growth over a range, extrapolated to its edges where the samples come
/// near them, as Prometheus computes it, to the order of the operations.
/// </summary>
/// <param name="isCounter">Whether the series starts again at 0 and is never below it.</param>
/// <param name="perSecond">Whether the growth is divided by the length of the range.</param>
/// <param name="version">Whose function it is.</param>
internal sealed class Growth(bool isCounter, bool perSecond, PrometheusVersion version)
{
    /// <summary>
    /// Since when a counter that begins within a range is extrapolated to 0 only where that is nearer than half the time between two samples,
    /// as of every series; before, it is whenever it is not below 0 at the beginning of the range. Seen on 2.42, 2.53 and 3.5.
    /// </summary>
    static readonly PrometheusVersion StartsHalfWay = new(2, 52);

    readonly bool _startsHalfWay = version >= StartsHalfWay;

    // As a range moves on, its samples mostly lie in it as they did before, and then so does what their growth is multiplied by.
    TimeSpan _toFirst = TimeSpan.MinValue;
    int _samples;
    int _count;
    double _factor;

    /// <summary>The growth over a range; <see cref="Stale.Marker"/> with fewer than two samples.</summary>
    public double Of(in RangeWindow window, int tick)
    {
        if (window.Count < 2)
        {
            return Stale.Marker;
        }

        var grown = window.Last - window.First + (isCounter ? window.Lost : 0);
        if (isCounter && grown > 0 && window.First >= 0 && !(window.First >= grown && window.Sampled >= window.ToFirst))
        {
            return grown * Factor(window, window.ToFirst.TotalSeconds, window.Sampled.TotalSeconds * (window.First / grown));
        }

        if (window.ToFirst != _toFirst || window.Values.Length != _samples || window.Count != _count)
        {
            (_toFirst, _samples, _count, _factor) = (window.ToFirst, window.Values.Length, window.Count, Factor(window, window.ToFirst.TotalSeconds, double.PositiveInfinity));
        }

        return grown * _factor;
    }

    /// <summary>What growth between the first sample and the last one is multiplied by.</summary>
    /// <param name="window">The range.</param>
    /// <param name="toStart">How long before its first sample it begins, in seconds.</param>
    /// <param name="toZero">How long before that a counter would have been 0, which it is never below.</param>
    double Factor(in RangeWindow window, double toStart, double toZero)
    {
        var sampled = window.Sampled.TotalSeconds;
        var average = sampled / (window.Count - 1);
        var near = average * 1.1;
        toStart = _startsHalfWay ? toStart : Math.Min(toStart, toZero);
        var covered = sampled + Math.Min(toStart < near ? toStart : average / 2, _startsHalfWay ? toZero : double.PositiveInfinity);
        covered += window.FromLast < near ? window.FromLast : average / 2;
        var factor = covered / sampled;
        return perSecond ? factor / window.Range : factor;
    }
}
