using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>An expression evaluated again and again over a range of time: a range vector.</summary>
public sealed record Subquery : Expr
{
    /// <summary>Evaluates an instant vector over a range; parentheses are added where the expression needs them.</summary>
    /// <param name="inner">The expression.</param>
    /// <param name="range">How far back; more than zero.</param>
    /// <param name="step">The time between two evaluations; null for the server's default.</param>
    public Subquery(Expr inner, RangeDuration range, RangeDuration? step = null)
    {
        Inner = Precedence.Bracketed(inner);
        Range = range;
        Step = step;
    }

    /// <summary>The expression.</summary>
    public Expr Inner { get; }

    /// <summary>How far back.</summary>
    public RangeDuration Range { get; init; }

    /// <summary>The time between two evaluations; null for the server's default.</summary>
    public RangeDuration? Step { get; init; }

    /// <summary>How far back in time the range ends (negative: ahead); null for now.</summary>
    public RangeDuration? Offset { get; init => field = Modifiers.Stated(value); }

    /// <summary>The fixed time the range ends at; null for the query's own.</summary>
    public AtTime? At { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Inner];

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var inner = map(Inner);
        return ReferenceEquals(inner, Inner) ? this : new Subquery(inner, Range, Step) { Span = Span, Offset = Offset, At = At };
    }
}
