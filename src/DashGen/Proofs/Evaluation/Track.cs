namespace DashGen;

/// <summary>The samples of a series by tick, with what windows ask for added up beforehand.</summary>
internal sealed class Track
{
    readonly IReadOnlyList<double> _values;
    readonly int[] _counted;
    readonly double[] _lost;
    readonly int[] _previous;
    readonly int[] _next;

    /// <summary>Takes the samples; <c>NaN</c> where there is none.</summary>
    public Track(IReadOnlyList<double> values)
    {
        _values = values;
        _counted = new int[values.Count + 1];
        _lost = new double[values.Count + 1];
        _previous = new int[values.Count];
        _next = new int[values.Count];
        var last = -1;
        for (var i = 0; i < values.Count; i++)
        {
            var isThere = !double.IsNaN(values[i]);
            _counted[i + 1] = _counted[i] + (isThere ? 1 : 0);
            _lost[i + 1] = _lost[i] + (isThere && last >= 0 && values[i] < values[last] ? values[last] : 0);
            last = isThere ? i : last;
            _previous[i] = last;
        }

        var next = values.Count;
        for (var i = values.Count - 1; i >= 0; i--)
        {
            next = double.IsNaN(values[i]) ? next : i;
            _next[i] = next;
        }
    }

    /// <summary>The samples from one tick to another, both included; null where there are none.</summary>
    public RangeWindow? Window(int from, int to, TimeSpan tick, TimeSpan end, TimeSpan range)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, _values.Count - 1);
        if (from > to || _next[from] > to)
        {
            return null;
        }

        var (first, last) = (_next[from], _previous[to]);
        return new RangeWindow(At(first), At(last), _counted[last + 1] - _counted[first], _lost[last + 1] - _lost[first + 1], end, range)
        {
            Samples = () => Enumerable.Range(first, last - first + 1).Where(i => !double.IsNaN(_values[i])).Select(At),
        };

        Sample At(int index) => new(tick * index, _values[index]);
    }
}
