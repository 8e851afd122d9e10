namespace DashGen.PromQL;

/// <summary>A vector of which one series may match many of the other side; the result has the labels of that side.</summary>
/// <typeparam name="L">The label set of the left side.</typeparam>
public sealed class ManyRight<L>
    where L : LabelSet<L>
{
    readonly Expr _left;
    readonly Matching _matching;

    internal ManyRight(Expr left, Matching matching)
    {
        _left = left;
        _matching = matching;
    }

    /// <summary>The sums.</summary>
    public InstantVector<R> Plus<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Plus(right, _matching));

    /// <summary>The differences.</summary>
    public InstantVector<R> Minus<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Minus(right, _matching));

    /// <summary>The products.</summary>
    public InstantVector<R> Times<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Times(right, _matching));

    /// <summary>The quotients.</summary>
    public InstantVector<R> Divide<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Divide(right, _matching));

    /// <summary>The left values that are greater.</summary>
    public InstantVector<R> Above<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Above(right, _matching));

    /// <summary>The left values that are less.</summary>
    public InstantVector<R> Below<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Below(right, _matching));

    /// <summary>The left values that are greater or equal.</summary>
    public InstantVector<R> AtLeast<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.AtLeast(right, _matching));

    /// <summary>The left values that are less or equal.</summary>
    public InstantVector<R> AtMost<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.AtMost(right, _matching));
}
