namespace DashGen;

/// <summary>The samples of a series by tick, with what windows ask for added up beforehand.</summary>
internal sealed class Track
{
    double[] _values = [];
    Ticks _known;
    /// <summary>Whether no sample is missing and none is lower than the one before, so that nothing has to be added up.</summary>
    bool _rises;

    /// <summary>How many samples there are before each tick.</summary>
    int[] _counted = [];

    /// <summary>What resets have taken before each tick.</summary>
    double[] _lost = [];

    /// <summary>The newest sample that has been added up; -1 where there is none.</summary>
    int _last;

    /// <summary>Takes samples, those that it has taken already and more.</summary>
    /// <param name="values">The samples by tick; <see cref="Stale.Marker"/> where there is none.</param>
    /// <param name="known">The ticks that count.</param>
    public void Follow(double[] values, Ticks known)
    {
        _values = values;
        if (_known.IsEmpty || known.From != _known.From)
        {
            (_known, _rises) = (new Ticks(known.From, known.From), true);
        }

        if (_rises && !(_rises = Rises(values.AsSpan(known.From..known.To), Math.Max(0, _known.To - known.From))))
        {
            // What stands before the first tick does not matter, since windows ask for differences.
            (_last, _known) = (-1, new Ticks(known.From, known.From));
        }

        if (!_rises)
        {
            AddUp(known);
        }

        _known = known;
    }

    /// <summary>Forgets samples.</summary>
    /// <param name="to">The first to be forgotten.</param>
    public void Keep(int to)
    {
        if (to >= _known.To)
        {
            return;
        }

        _known = _known with { To = to };
        _last = to - 1;
        while (_last >= _known.From && Stale.Is(_values[_last]))
        {
            _last--;
        }

        _last = _last < _known.From ? -1 : _last;
    }

    /// <summary>The samples from one tick to another, both included.</summary>
    /// <param name="from">The first tick.</param>
    /// <param name="to">The last.</param>
    /// <param name="tick">The time between two.</param>
    /// <param name="start">When the range begins.</param>
    /// <param name="range">How long it is.</param>
    /// <param name="window">The samples.</param>
    /// <returns>Whether there is any.</returns>
    public bool TryWindow(int from, int to, TimeSpan tick, TimeSpan start, TimeSpan range, out RangeWindow window)
    {
        window = default;
        if (from > to || (!_rises && _counted[to + 1] == _counted[from]))
        {
            return false;
        }

        var (first, last) = (from, to);
        while (!_rises && Stale.Is(_values[first]))
        {
            first++;
        }

        while (!_rises && Stale.Is(_values[last]))
        {
            last--;
        }

        window = new RangeWindow(_values.AsSpan(first, last - first + 1), new TimeSpan(tick.Ticks * first) - start, tick, range)
        {
            Count = _rises ? last - first + 1 : _counted[last + 1] - _counted[first],
            Lost = _rises ? 0 : _lost[last + 1] - _lost[first + 1],
        };
        return true;
    }

    static bool Rises(ReadOnlySpan<double> values, int from)
    {
        // What is missing is not less than or equal to anything either.
        for (var i = Math.Max(1, from); i < values.Length; i++)
        {
            if (!(values[i - 1] <= values[i]))
            {
                return false;
            }
        }

        return values.Length > 0 && !double.IsNaN(values[0]);
    }

    void AddUp(Ticks known)
    {
        if (_counted.Length <= known.To)
        {
            Array.Resize(ref _counted, _values.Length + 1);
            Array.Resize(ref _lost, _values.Length + 1);
        }

        if (_known.IsEmpty)
        {
            (_counted[known.From], _lost[known.From]) = (0, 0);
        }

        for (var tick = _known.To; tick < known.To; tick++)
        {
            var isThere = !Stale.Is(_values[tick]);
            _counted[tick + 1] = _counted[tick] + (isThere ? 1 : 0);
            _lost[tick + 1] = _lost[tick] + (isThere && _last >= 0 && _values[tick] < _values[_last] ? _values[_last] : 0);
            _last = isThere ? tick : _last;
        }
    }
}
