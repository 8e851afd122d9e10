using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>An expression in parentheses, as written or as precedence asked.</summary>
/// <param name="Inner">What the parentheses hold.</param>
public sealed record Paren(Expr Inner) : Expr
{
    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Inner];

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var inner = map(Inner);
        return ReferenceEquals(inner, Inner) ? this : this with { Inner = inner };
    }
}
