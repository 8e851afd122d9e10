using System.Diagnostics;

namespace DashGen.PromQL;

/// <summary>The types of expressions.</summary>
public static class ExprTypes
{
    /// <summary>As Prometheus calls it: <c>instant vector</c>.</summary>
    public static string Describe(this ExprType type) => type switch
    {
        ExprType.Any => "any type",
        ExprType.Scalar => "scalar",
        ExprType.String => "string",
        ExprType.InstantVector => "instant vector",
        ExprType.RangeVector => "range vector",
        _ => throw new UnreachableException(),
    };

    /// <summary>The type, which follows from the syntax alone.</summary>
    public static ExprType Type(this Expr expr) => expr switch
    {
        NumberLiteral => ExprType.Scalar,
        StringLiteral => ExprType.String,
        VectorSelector or Aggregation => ExprType.InstantVector,
        MatrixSelector or Subquery => ExprType.RangeVector,
        Call call => call.Function.Returns,
        Paren paren => paren.Inner.Type(),
        Unary unary => unary.Operand.Type(),
        Binary binary => (binary.Left.Type(), binary.Right.Type()) switch
        {
            (ExprType.Scalar, ExprType.Scalar) => ExprType.Scalar,
            (ExprType.InstantVector, _) or (_, ExprType.InstantVector) => ExprType.InstantVector,
            _ => binary.Op.IsSet() ? ExprType.InstantVector : ExprType.Any,
        },
        _ => ExprType.Any,
    };
}
