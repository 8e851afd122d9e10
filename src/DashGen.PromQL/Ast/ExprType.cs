namespace DashGen.PromQL;

/// <summary>What an expression evaluates to.</summary>
public enum ExprType
{
    /// <summary>Not known, because a Grafana variable decides.</summary>
    Any,

    /// <summary>One number.</summary>
    Scalar,

    /// <summary>One string.</summary>
    String,

    /// <summary>One sample for each series.</summary>
    InstantVector,

    /// <summary>Many samples for each series.</summary>
    RangeVector,
}
