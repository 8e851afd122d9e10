namespace DashGen.PromQL;

/// <summary>A sign before an expression.</summary>
public enum UnaryOp
{
    /// <summary><c>+</c>: the values as they are.</summary>
    Plus,

    /// <summary><c>-</c>: the negative values.</summary>
    Minus,
}
