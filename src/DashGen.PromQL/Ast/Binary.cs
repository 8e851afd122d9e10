using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>Two expressions with an operator between them.</summary>
public sealed record Binary : Expr
{
    /// <summary>Joins two expressions; parentheses are added where an operand binds less tightly than the operator.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="op">The operator.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series of both sides belong together; null where all labels must be equal.</param>
    /// <param name="returnBool">Whether a comparison gives 0 or 1 in place of filtering.</param>
    public Binary(Expr left, BinaryOp op, Expr right, Matching? matching = null, bool returnBool = false)
    {
        Left = Precedence.Left(op, left);
        Op = op;
        Right = Precedence.Right(op, right);
        Matching = matching is { IsDefault: true } ? null : matching;
        ReturnBool = returnBool;
    }

    /// <summary>The left operand.</summary>
    public Expr Left { get; }

    /// <summary>The operator.</summary>
    public BinaryOp Op { get; }

    /// <summary>The right operand.</summary>
    public Expr Right { get; }

    /// <summary>Which series of both sides belong together; null where all labels must be equal.</summary>
    public Matching? Matching { get; }

    /// <summary>Whether a comparison gives 0 or 1 in place of filtering.</summary>
    public bool ReturnBool { get; }

    /// <summary>Where the operator and what belongs to it stand in the parsed text.</summary>
    public Span OperatorSpan { get; init; }

    /// <summary>Whether both join equal operands in the same way. Positions do not count.</summary>
    public bool Equals(Binary? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Op == other.Op
            && ReturnBool == other.ReturnBool
            && Equals(Matching, other.Matching)
            && Left.Equals(other.Left)
            && Right.Equals(other.Right));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Op, ReturnBool, Matching, Left, Right);

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Left, Right];

    /// <summary>The comparison as 0 or 1 for every pair, in place of a filter.</summary>
    public Binary Bool() => new(Left, Op, Right, Matching, returnBool: true) { Span = Span, OperatorSpan = OperatorSpan };

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var left = map(Left);
        var right = map(Right);
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right)
            ? this
            : new Binary(left, Op, right, Matching, ReturnBool) { Span = Span, OperatorSpan = OperatorSpan };
    }
}
