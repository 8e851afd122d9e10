namespace DashGen;

/// <summary>The samples of a series by tick, with what windows ask for added up beforehand.</summary>
internal sealed class Track
{
    readonly double[] _values;

    /// <summary>What has to be known of the samples before each; null where none is missing and none is lower than the one before.</summary>
    readonly Gaps? _gaps;

    /// <summary>Takes the samples.</summary>
    /// <param name="values">The samples; <see cref="Stale.Marker"/> where there is none.</param>
    /// <param name="from">The first that counts.</param>
    public Track(double[] values, int from = 0)
    {
        _values = values;
        _gaps = Rises(values.AsSpan(from)) ? null : new Gaps(values, from);
    }

    static bool Rises(ReadOnlySpan<double> values)
    {
        // What is missing is not less than or equal to anything either.
        for (var i = 1; i < values.Length; i++)
        {
            if (!(values[i - 1] <= values[i]))
            {
                return false;
            }
        }

        return values.Length > 0 && !double.IsNaN(values[0]);
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
        to = Math.Min(to, _values.Length - 1);
        if (from > to || (_gaps is not null && _gaps.Next[from] > to))
        {
            return false;
        }

        var (first, last) = _gaps is null ? (from, to) : (_gaps.Next[from], _gaps.Previous[to]);
        window = new RangeWindow(_values.AsSpan(first, last - first + 1), new TimeSpan(tick.Ticks * first) - start, tick, range)
        {
            Count = _gaps is null ? last - first + 1 : _gaps.Counted[last + 1] - _gaps.Counted[first],
            Lost = _gaps is null ? 0 : _gaps.Lost[last + 1] - _gaps.Lost[first + 1],
        };
        return true;
    }

    /// <summary>Sums over the samples from the first on, so that a window is the difference of two.</summary>
    sealed class Gaps
    {
        public Gaps(double[] values, int from)
        {
            Counted = new int[values.Length + 1];
            Lost = new double[values.Length + 1];
            Previous = new int[values.Length];
            Next = new int[values.Length];
            var last = -1;
            for (var i = from; i < values.Length; i++)
            {
                var isThere = !Stale.Is(values[i]);
                Counted[i + 1] = Counted[i] + (isThere ? 1 : 0);
                Lost[i + 1] = Lost[i] + (isThere && last >= 0 && values[i] < values[last] ? values[last] : 0);
                last = isThere ? i : last;
                Previous[i] = last;
            }

            var next = values.Length;
            for (var i = values.Length - 1; i >= from; i--)
            {
                next = Stale.Is(values[i]) ? next : i;
                Next[i] = next;
            }
        }

        /// <summary>How many samples there are before each tick.</summary>
        public int[] Counted { get; }

        /// <summary>What resets have taken before each tick.</summary>
        public double[] Lost { get; }

        /// <summary>The newest sample at each tick.</summary>
        public int[] Previous { get; }

        /// <summary>The next sample at or after each tick.</summary>
        public int[] Next { get; }
    }
}
