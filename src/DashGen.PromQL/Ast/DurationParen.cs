namespace DashGen.PromQL;

/// <summary>A duration in parentheses.</summary>
/// <param name="Inner">What the parentheses hold.</param>
public sealed record DurationParen(RangeDuration Inner) : RangeDuration
{
    /// <inheritdoc/>
    public override TimeSpan? Known => Inner.Known;
}
