using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition in the units of what it reads.</summary>
/// <param name="Expr">The condition.</param>
/// <param name="Compared">What is compared in it.</param>
/// <param name="Unit">What the values are shown as.</param>
/// <param name="Limit">How urgent it is, and what it is compared with; 0 where that is no number.</param>
internal sealed record StatedCondition(Expr Expr, Compared Compared, MetricUnit Unit, Limit Limit)
{
    /// <summary>How long it must hold.</summary>
    public TimeSpan Hold => Limit.Hold;

    /// <summary>The condition as it stands behind a value; empty where that cannot be said.</summary>
    public string Relation => Limit.Text;

    public static StatedCondition Of(HeldExpr held, Scope scope)
    {
        var expr = Converted(held.Expr, scope);
        var compared = Compared.Of(expr);

        // A mean of what is 0 or 1 is a share, if that is what it is compared with.
        var known = scope.Know(compared.Quantity).Unit;
        var unit = CustomScope.Shown((known is { Dimension: Dimension.State } ? compared.Unit ?? known : known ?? compared.Unit) ?? new MetricUnit(Dimension.Count), compared.Quantity, compared.Limit);
        return new(expr, compared, unit, new Limit(held.Severity, compared.Limit ?? 0, held.Hold, compared.Relation(unit, compared.Other is { } other ? scope.OwnerOf(other).Metric : null)));
    }

    /// <summary>What is compared with another unit of the same thing is compared in its own: 30 seconds beside milliseconds are 30,000.</summary>
    public static Expr Converted(Expr expr, Scope scope) => expr.Rewrite(node =>
        node is not Binary binary || !binary.Op.IsComparison() ? node
        : binary.Right is NumberLiteral right ? new Binary(binary.Left, binary.Op, In(scope.Know(binary.Left).Unit, right), binary.Matching, binary.ReturnBool)
        : binary.Left is NumberLiteral left ? new Binary(In(scope.Know(binary.Right).Unit, left), binary.Op, binary.Right, binary.Matching, binary.ReturnBool)
        : node);

    static NumberLiteral In(MetricUnit? unit, NumberLiteral number) =>
        number.Unit is { } stated && unit is { } other && stated.Dimension == other.Dimension && stated.PerSecond == other.PerSecond && stated.Scale != other.Scale
            ? new NumberLiteral((double)((decimal)number.Value * Signals.Scale(stated) / Signals.Scale(other))) { Unit = other }
            : number;
}
