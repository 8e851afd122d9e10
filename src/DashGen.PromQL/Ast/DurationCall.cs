namespace DashGen.PromQL;

/// <summary>A function within a duration expression.</summary>
/// <param name="Function">Which one.</param>
/// <param name="Arguments">None for <c>step</c> and <c>range</c>, two for the others.</param>
public sealed record DurationCall(DurationFunction Function, EquatableArray<RangeDuration> Arguments) : RangeDuration
{
    /// <inheritdoc/>
    public override TimeSpan? Known => DurationArithmetic.FromSeconds(DurationArithmetic.Seconds(this));
}
