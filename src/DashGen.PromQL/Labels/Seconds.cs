namespace DashGen;

/// <summary>Time in seconds, the base unit that Prometheus asks for.</summary>
public readonly record struct Seconds : ITimeUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Time);
}
