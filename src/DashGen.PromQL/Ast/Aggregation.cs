using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>Many series made into fewer, or some picked out of many.</summary>
/// <param name="Op">The operator.</param>
/// <param name="Inner">What is aggregated: an instant vector.</param>
/// <param name="Parameter">The argument before it, where the operator takes one; null otherwise.</param>
public sealed record Aggregation(AggregationOp Op, Expr Inner, Expr? Parameter = null) : Expr
{
    /// <summary>Which labels are kept; null for none.</summary>
    public Grouping? Grouping { get; init => field = value is { IsDefault: true } ? null : value; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => Parameter is null ? [Inner] : [Parameter, Inner];

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var parameter = Parameter is null ? null : map(Parameter);
        var inner = map(Inner);
        return ReferenceEquals(inner, Inner) && ReferenceEquals(parameter, Parameter)
            ? this
            : this with { Inner = inner, Parameter = parameter };
    }
}
