namespace DashGen.PromQL;

/// <summary>How a result came about, where that limits what may be done with it.</summary>
public enum Derivation
{
    /// <summary>In no such way.</summary>
    None,

    /// <summary>Growth of a counter, by <c>rate</c>, <c>irate</c> or <c>increase</c>.</summary>
    Growth,

    /// <summary>A share: one quantity over another of the same unit.</summary>
    Ratio,

    /// <summary>A mean: a sum over a count.</summary>
    Mean,

    /// <summary>A quantile.</summary>
    Quantile,
}
