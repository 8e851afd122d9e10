namespace DashGen.PromQL;

/// <summary>A sign before a duration that is more than a literal.</summary>
/// <param name="Op">The sign.</param>
/// <param name="Operand">What it stands before.</param>
public sealed record DurationUnary(UnaryOp Op, RangeDuration Operand) : RangeDuration
{
    /// <inheritdoc/>
    public override TimeSpan? Known => DurationArithmetic.FromSeconds(DurationArithmetic.Seconds(this));
}
