namespace DashGen;

/// <summary>
/// <c>rate</c>, <c>increase</c> and <c>delta</c> of one series: the growth over a range, extrapolated to its edges where the samples come
/// near them, as Prometheus computes it, to the order of the operations.
/// </summary>
/// <param name="isCounter">Whether the series starts again at 0 and is never below it.</param>
/// <param name="perSecond">Whether the growth is divided by the length of the range.</param>
internal sealed class Growth(bool isCounter, bool perSecond)
{
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
            // A counter is never below 0, so it was not extrapolated to before it was 0.
            return grown * Factor(window, Math.Min(window.ToFirst.TotalSeconds, window.Sampled.TotalSeconds * (window.First / grown)));
        }

        if (window.ToFirst != _toFirst || window.Values.Length != _samples || window.Count != _count)
        {
            (_toFirst, _samples, _count, _factor) = (window.ToFirst, window.Values.Length, window.Count, Factor(window, window.ToFirst.TotalSeconds));
        }

        return grown * _factor;
    }

    double Factor(in RangeWindow window, double toStart)
    {
        var sampled = window.Sampled.TotalSeconds;
        var average = sampled / (window.Count - 1);
        var near = average * 1.1;
        var covered = sampled + (toStart < near ? toStart : average / 2);
        covered += window.FromLast < near ? window.FromLast : average / 2;
        var factor = covered / sampled;
        return perSecond ? factor / window.Range : factor;
    }
}
