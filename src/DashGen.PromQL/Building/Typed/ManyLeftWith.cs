namespace DashGen.PromQL;

/// <summary>A vector of which many series may match one of the other side, some of whose labels the result takes over.</summary>
/// <typeparam name="L">The label set of the left side.</typeparam>
/// <typeparam name="R">The label set of the right side.</typeparam>
public sealed class ManyLeftWith<L, R>
    where L : LabelSet<L>
    where R : LabelSet<R>
{
    readonly Expr _left;
    readonly Matching _matching;

    internal ManyLeftWith(Expr left, Matching matching)
    {
        _left = left;
        _matching = matching;
    }

    /// <summary>The sums.</summary>
    public InstantVector<L> Plus(InstantVector<R> right) => new(_left.Plus(right, _matching));

    /// <summary>The differences.</summary>
    public InstantVector<L> Minus(InstantVector<R> right) => new(_left.Minus(right, _matching));

    /// <summary>The products.</summary>
    public InstantVector<L> Times(InstantVector<R> right) => new(_left.Times(right, _matching));

    /// <summary>The quotients.</summary>
    public InstantVector<L> Divide(InstantVector<R> right) => new(_left.Divide(right, _matching));

    /// <summary>The left values that are greater.</summary>
    public InstantVector<L> Above(InstantVector<R> right) => new(_left.Above(right, _matching));

    /// <summary>The left values that are less.</summary>
    public InstantVector<L> Below(InstantVector<R> right) => new(_left.Below(right, _matching));

    /// <summary>The left values that are greater or equal.</summary>
    public InstantVector<L> AtLeast(InstantVector<R> right) => new(_left.AtLeast(right, _matching));

    /// <summary>The left values that are less or equal.</summary>
    public InstantVector<L> AtMost(InstantVector<R> right) => new(_left.AtMost(right, _matching));
}
