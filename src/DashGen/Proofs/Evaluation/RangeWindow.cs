namespace DashGen;

/// <summary>The samples of one series in a range, at least one.</summary>
/// <param name="values">The samples, one a tick, with <see cref="Stale.Marker"/> where one is missing; not at either end.</param>
/// <param name="toFirst">From the start of the range to the oldest sample.</param>
/// <param name="tick">The time between two.</param>
/// <param name="range">How long the range is.</param>
internal readonly ref struct RangeWindow(ReadOnlySpan<double> values, TimeSpan toFirst, TimeSpan tick, TimeSpan range)
{
    /// <summary>The samples.</summary>
    public ReadOnlySpan<double> Values { get; } = values;

    /// <summary>How many there are.</summary>
    public int Count { get; init; }

    /// <summary>What a counter had counted when it started again at 0, all times together.</summary>
    public double Lost { get; init; }

    /// <summary>The oldest sample.</summary>
    public double First => Values[0];

    /// <summary>The newest sample.</summary>
    public double Last => Values[^1];

    /// <summary>How long the range is, in seconds.</summary>
    public double Range => range.TotalSeconds;

    /// <summary>From the start of the range to the oldest sample.</summary>
    public TimeSpan ToFirst => toFirst;

    /// <summary>From the oldest sample to the newest.</summary>
    public TimeSpan Sampled => Since(Values.Length - 1);

    /// <summary>From the newest sample to the end of the range, in seconds.</summary>
    public double FromLast => -Before(Values.Length - 1);

    /// <summary>From the end of the range back to a sample, in seconds: never above 0.</summary>
    public double Before(int index) => (toFirst + Since(index) - range).TotalSeconds;

    // Whole ticks of the clock: the product of a time and a number is one of fractions, and far slower.
    TimeSpan Since(int index) => new(tick.Ticks * index);
}
