namespace DashGen.PromQL;

/// <summary>A vector of which many series may match one of the other side; an operator comes next. Set operators take no grouping.</summary>
/// <typeparam name="L">The label set of the left side.</typeparam>
public sealed class ManyLeft<L>
    where L : LabelSet<L>
{
    readonly Expr _left;
    readonly Matching _matching;

    internal ManyLeft(Expr left, Matching matching)
    {
        _left = left;
        _matching = matching;
    }

    /// <summary>The sums.</summary>
    public InstantVector<L> Plus<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Plus(right, _matching));

    /// <summary>The differences.</summary>
    public InstantVector<L> Minus<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Minus(right, _matching));

    /// <summary>The products.</summary>
    public InstantVector<L> Times<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Times(right, _matching));

    /// <summary>The quotients.</summary>
    public InstantVector<L> Divide<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Divide(right, _matching));

    /// <summary>The left values that are greater.</summary>
    public InstantVector<L> Above<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Above(right, _matching));

    /// <summary>The left values that are less.</summary>
    public InstantVector<L> Below<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Below(right, _matching));

    /// <summary>The left values that are greater or equal.</summary>
    public InstantVector<L> AtLeast<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.AtLeast(right, _matching));

    /// <summary>The left values that are less or equal.</summary>
    public InstantVector<L> AtMost<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.AtMost(right, _matching));
}
