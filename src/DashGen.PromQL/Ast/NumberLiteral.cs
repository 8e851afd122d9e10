namespace DashGen.PromQL;

/// <summary>A number, with its sign.</summary>
/// <param name="Value">Any value, <c>NaN</c> and the infinities included; seconds where <see cref="IsDuration"/>.</param>
public sealed record NumberLiteral(double Value) : Expr
{
    /// <summary>Whether it was written as a duration, such as <c>1h30m</c> for 5400.</summary>
    public bool IsDuration { get; init; }
}
