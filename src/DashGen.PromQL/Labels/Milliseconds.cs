namespace DashGen;

/// <summary>Time in milliseconds, which some services still expose; thresholds are converted to it.</summary>
public readonly record struct Milliseconds : ITimeUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Time, 0.001);
}
