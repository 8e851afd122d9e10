namespace DashGen.PromQL;

/// <summary>A vector for which it is said which labels are compared; an operator with the other side comes next.</summary>
/// <typeparam name="L">The label set of the left side.</typeparam>
public sealed class MatchedVector<L>
    where L : LabelSet<L>
{
    readonly Expr _left;
    readonly LabelMatching _matching;

    internal MatchedVector(Expr left, LabelMatching matching)
    {
        _left = left;
        _matching = matching;
    }

    /// <summary>The left side may have many series for one of the right, which gives the result some of its labels.</summary>
    /// <typeparam name="R">The label set of the right side.</typeparam>
    public ManyLeftWith<L, R> GroupLeft<R>(params ReadOnlySpan<Label<R>> include)
        where R : LabelSet<R> => new(_left, _matching.GroupLeft(LabelNames(include)));

    /// <summary>The left side may have many series for one of the right.</summary>
    public ManyLeft<L> GroupLeft() => new(_left, _matching.GroupLeft());

    /// <summary>The right side may have many series for one of the left, which gives the result some of its labels.</summary>
    public ManyRight<L> GroupRight(params ReadOnlySpan<Label<L>> include) => new(_left, _matching.GroupRight(LabelNames(include)));

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

    /// <summary>The left series that have a match.</summary>
    public InstantVector<L> And<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.And(right, _matching));

    /// <summary>The left series that have no match.</summary>
    public InstantVector<L> Unless<R>(InstantVector<R> right)
        where R : LabelSet<R> => new(_left.Unless(right, _matching));

    /// <summary>All left series, and the right ones that have no match.</summary>
    public InstantVector<L> Or(InstantVector<L> right) => new(_left.Or(right, _matching));

    static string[] LabelNames<S>(ReadOnlySpan<Label<S>> labels)
        where S : LabelSet<S>
    {
        var names = new string[labels.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = labels[i].Name;
        }

        return names;
    }

    /// <summary>Series without a match take part with a value in place of it. Behind a feature flag.</summary>
    /// <param name="left">The value for a series that is missing on the left; null where it then drops out.</param>
    /// <param name="right">The value for a series that is missing on the right; null where it then drops out.</param>
    public MatchedVector<L> Fill(double? left, double? right) => new(_left, _matching with { FillLeft = left, FillRight = right });
}
