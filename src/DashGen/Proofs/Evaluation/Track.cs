namespace DashGen;

/// <summary>The samples of a series by tick, with what windows ask for added up beforehand.</summary>
internal sealed class Track
{
    readonly EquatableArray<double> _values;

    /// <summary>What has to be known of the samples before each; null where none is missing and none is lower than the one before.</summary>
    readonly Gaps? _gaps;

    /// <summary>Takes the samples; <c>NaN</c> where there is none.</summary>
    public Track(EquatableArray<double> values)
    {
        _values = values;
        _gaps = Rises(values.AsSpan()) ? null : new Gaps(values.AsSpan());
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

    /// <summary>The samples from one tick to another, both included; null where there are none.</summary>
    public RangeWindow? Window(int from, int to, TimeSpan tick, TimeSpan end, TimeSpan range)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, _values.Count - 1);
        if (from > to || (_gaps is not null && _gaps.Next[from] > to))
        {
            return null;
        }

        var (first, last) = _gaps is null ? (from, to) : (_gaps.Next[from], _gaps.Previous[to]);
        var count = _gaps is null ? last - first + 1 : _gaps.Counted[last + 1] - _gaps.Counted[first];
        return new RangeWindow(At(first), At(last), count, _gaps is null ? 0 : _gaps.Lost[last + 1] - _gaps.Lost[first + 1], end, range)
        {
            Samples = () => Enumerable.Range(first, last - first + 1).Where(i => !double.IsNaN(_values[i])).Select(At),
        };

        Sample At(int index) => new(tick * index, _values[index]);
    }

    /// <summary>Sums over the samples from the first on, so that a window is the difference of two.</summary>
    sealed class Gaps
    {
        public Gaps(ReadOnlySpan<double> values)
        {
            Counted = new int[values.Length + 1];
            Lost = new double[values.Length + 1];
            Previous = new int[values.Length];
            Next = new int[values.Length];
            var last = -1;
            for (var i = 0; i < values.Length; i++)
            {
                var isThere = !double.IsNaN(values[i]);
                Counted[i + 1] = Counted[i] + (isThere ? 1 : 0);
                Lost[i + 1] = Lost[i] + (isThere && last >= 0 && values[i] < values[last] ? values[last] : 0);
                last = isThere ? i : last;
                Previous[i] = last;
            }

            var next = values.Length;
            for (var i = values.Length - 1; i >= 0; i--)
            {
                next = double.IsNaN(values[i]) ? next : i;
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
