namespace DashGen;

/// <summary>
/// A moment, in seconds since 1970: <c>job_last_success_timestamp_seconds</c>. What is compared is how long ago it is, <c>ScalarValue.Time - x</c>,
/// or how long until it comes.
/// </summary>
public readonly record struct Timestamp : IUnit
{
    /// <inheritdoc/>
    public static MetricUnit Unit => new(Dimension.Timestamp);
}
