using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>An expression: what Prometheus evaluates. It prints in Prometheus' canonical one-line form.</summary>
public abstract record Expr : Node
{
    private protected Expr()
    {
    }

    /// <summary>The expressions directly inside, in source order.</summary>
    public virtual ImmutableArray<Expr> Children => [];

    /// <summary>The expression without parentheses around it.</summary>
    public Expr Bare => this is Paren paren ? paren.Inner.Bare : this;

    /// <summary>The same expression around other children; itself where <paramref name="map"/> returns each child unchanged.</summary>
    public virtual Expr MapChildren(Func<Expr, Expr> map) => this;

    /// <summary>This expression and everything inside it, outside first and left to right.</summary>
    public IEnumerable<Expr> Descendants()
    {
        var pending = new Stack<Expr>();
        pending.Push(this);
        while (pending.TryPop(out var expr))
        {
            yield return expr;
            var children = expr.Children;
            for (var i = children.Length - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }
        }
    }

    /// <summary>Replaces expressions from the inside out: children first, then the expression around the new children.</summary>
    /// <param name="map">Gives the replacement, or its argument where nothing changes.</param>
    /// <returns>The new tree, with parentheses wherever the new operands need them.</returns>
    public Expr Rewrite(Func<Expr, Expr> map) => map(MapChildren(child => child.Rewrite(map)));

    /// <summary>The canonical one-line form.</summary>
    public sealed override string ToString() => Printer.Print(this);

    /// <summary>A number in the place of an expression.</summary>
    public static implicit operator Expr(double value) => new NumberLiteral(value);

    /// <summary>A whole number in the place of an expression.</summary>
    public static implicit operator Expr(int value) => new NumberLiteral(value);

    /// <summary>Addition of values whose labels are equal.</summary>
    public static Binary operator +(Expr left, Expr right) => new(left, BinaryOp.Add, right);

    /// <summary>Subtraction of values whose labels are equal.</summary>
    public static Binary operator -(Expr left, Expr right) => new(left, BinaryOp.Subtract, right);

    /// <summary>Multiplication of values whose labels are equal.</summary>
    public static Binary operator *(Expr left, Expr right) => new(left, BinaryOp.Multiply, right);

    /// <summary>Division of values whose labels are equal.</summary>
    public static Binary operator /(Expr left, Expr right) => new(left, BinaryOp.Divide, right);

    /// <summary>The remainder of a division.</summary>
    public static Binary operator %(Expr left, Expr right) => new(left, BinaryOp.Modulo, right);

    /// <summary>Keeps the left values that are greater.</summary>
    public static Binary operator >(Expr left, Expr right) => new(left, BinaryOp.Greater, right);

    /// <summary>Keeps the left values that are less.</summary>
    public static Binary operator <(Expr left, Expr right) => new(left, BinaryOp.Less, right);

    /// <summary>Keeps the left values that are greater or equal.</summary>
    public static Binary operator >=(Expr left, Expr right) => new(left, BinaryOp.GreaterOrEqual, right);

    /// <summary>Keeps the left values that are less or equal.</summary>
    public static Binary operator <=(Expr left, Expr right) => new(left, BinaryOp.LessOrEqual, right);

    /// <summary>The negative values; a number is negated at once.</summary>
    public static Expr operator -(Expr operand) =>
        operand is NumberLiteral number ? number with { Value = -number.Value } : new Unary(UnaryOp.Minus, operand);
}
