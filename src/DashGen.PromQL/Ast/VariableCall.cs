using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>A function or aggregation whose name Grafana fills in: <c>${agg}(x) by (job)</c>. Its type is not known.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Arguments">The arguments, in order.</param>
public sealed record VariableCall(string Text, EquatableArray<Expr> Arguments) : Expr
{
    /// <summary>Which labels are kept; null where nothing is said.</summary>
    public Grouping? Grouping { get; init => field = value is { IsDefault: true } ? null : value; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => Arguments.Items;

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map) =>
        Arguments.MapChanged(map) is { } arguments ? this with { Arguments = arguments } : this;
}
