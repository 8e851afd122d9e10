namespace DashGen.PromQL;

/// <summary>A number, with its sign.</summary>
/// <param name="Value">Any value, <c>NaN</c> and the infinities included; seconds where <see cref="IsDuration"/>.</param>
public sealed record NumberLiteral(double Value) : Expr
{
    /// <summary>Whether it was written as a duration, such as <c>1h30m</c> for 5400.</summary>
    public bool IsDuration { get; init; }

    /// <summary>What it is a number of, where that was said in C#; the text of a query has no room for it.</summary>
    public MetricUnit? Unit { get; init; }

    /// <summary>Whether both are the same number.</summary>
    public bool Equals(NumberLiteral? other) => other is not null && Value.Equals(other.Value) && IsDuration == other.IsDuration;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, IsDuration);
}
