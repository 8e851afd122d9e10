namespace DashGen.PromQL;

/// <summary>A fixed length of time, such as <c>1h30m</c>.</summary>
/// <param name="Value">The length; negative only after <c>offset</c>.</param>
public sealed record DurationLiteral(TimeSpan Value) : RangeDuration
{
    /// <inheritdoc/>
    public override TimeSpan? Known => Value;
}
