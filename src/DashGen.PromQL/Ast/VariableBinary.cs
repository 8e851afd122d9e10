using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>Two expressions with a Grafana variable between them that brings the operator: <c>a ${op} b</c>. Its type is not known.</summary>
/// <remarks>It is taken to bind as loosely as <c>or</c>, as nobody can know what it will be.</remarks>
public sealed record VariableBinary : Expr
{
    /// <summary>Joins two expressions; parentheses are added as for <c>or</c>.</summary>
    public VariableBinary(Expr left, string text, Expr right, Matching? matching = null)
    {
        Left = Precedence.Left(BinaryOp.Or, left);
        Text = text;
        Right = Precedence.Right(BinaryOp.Or, right);
        Matching = matching is { IsDefault: true } ? null : matching;
    }

    /// <summary>The left operand.</summary>
    public Expr Left { get; }

    /// <summary>The variable as written.</summary>
    public string Text { get; }

    /// <summary>The right operand.</summary>
    public Expr Right { get; }

    /// <summary>Which series of both sides belong together; null where nothing is said.</summary>
    public Matching? Matching { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Left, Right];

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var left = map(Left);
        var right = map(Right);
        return ReferenceEquals(left, Left) && ReferenceEquals(right, Right)
            ? this
            : new VariableBinary(left, Text, right, Matching) { Span = Span };
    }
}
