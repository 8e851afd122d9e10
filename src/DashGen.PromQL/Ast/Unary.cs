using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>A sign before an expression that is not a plain number. It drops the metric's name.</summary>
public sealed record Unary : Expr
{
    /// <summary>A sign before an expression; parentheses are added where the operand needs them.</summary>
    public Unary(UnaryOp op, Expr operand)
    {
        Op = op;
        Operand = Precedence.Signed(operand);
    }

    /// <summary>The sign.</summary>
    public UnaryOp Op { get; }

    /// <summary>What the sign stands before.</summary>
    public Expr Operand { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Operand];

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var operand = map(Operand);
        return ReferenceEquals(operand, Operand) ? this : new Unary(Op, operand) { Span = Span };
    }
}
