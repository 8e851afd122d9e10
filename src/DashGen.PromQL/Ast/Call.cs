using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>A function applied to arguments.</summary>
/// <param name="Function">The function.</param>
/// <param name="Arguments">The arguments, in order.</param>
public sealed record Call(Function Function, EquatableArray<Expr> Arguments) : Expr
{
    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => Arguments.Items;

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map) =>
        Arguments.MapChanged(map) is { } arguments ? this with { Arguments = arguments } : this;
}
