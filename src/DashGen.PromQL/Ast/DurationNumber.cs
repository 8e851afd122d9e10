namespace DashGen.PromQL;

/// <summary>A number within a duration expression: a factor, or seconds.</summary>
/// <param name="Value">Any value.</param>
public sealed record DurationNumber(double Value) : RangeDuration
{
    /// <inheritdoc/>
    public override TimeSpan? Known => DurationArithmetic.FromSeconds(Value);
}
