namespace DashGen;

/// <summary>The samples of one series in a range, at least one.</summary>
/// <param name="First">The oldest sample.</param>
/// <param name="Last">The newest sample.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Lost">What a counter had counted when it started again at 0, all times together.</param>
/// <param name="End">When the range ends.</param>
/// <param name="Range">How long it is.</param>
internal sealed record RangeWindow(Sample First, Sample Last, int Count, double Lost, TimeSpan End, TimeSpan Range)
{
    /// <summary>Every sample, oldest first. Growth does not need them, which makes windows of days cheap.</summary>
    public required Func<IEnumerable<Sample>> Samples { get; init; }

    /// <summary>When the range begins.</summary>
    public TimeSpan Start => End - Range;
}
