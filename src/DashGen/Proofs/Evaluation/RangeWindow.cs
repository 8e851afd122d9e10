namespace DashGen;

/// <summary>The samples of one series in a range, at least one, oldest first.</summary>
/// <param name="Samples">The samples.</param>
/// <param name="End">When the range ends.</param>
/// <param name="Range">How long it is.</param>
internal sealed record RangeWindow(IReadOnlyList<Sample> Samples, TimeSpan End, TimeSpan Range)
{
    /// <summary>When the range begins.</summary>
    public TimeSpan Start => End - Range;
}
