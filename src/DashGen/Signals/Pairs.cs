using DashGen.PromQL;

namespace DashGen;

/// <summary>Computes with two metrics of the same labels, series by series: what has a label is full, late or short by itself.</summary>
internal static class Pairs
{
    /// <summary>How the series of both go with each other: by all labels but those that either is selected by. Null where that is all of them.</summary>
    static LabelMatching? Matched(Metric one, Metric other)
    {
        string[] selected = [.. one.Matchers.Concat(other.Matchers).Where(matcher => matcher.Op == MatchOp.Equal).Select(matcher => matcher.Name).Distinct().Order(StringComparer.Ordinal)];
        return selected.Length == 0 || one.Matchers == other.Matchers ? null : Matching.Ignoring(selected);
    }

    /// <summary>One as a share of another, where that is above 0, as it may be declared to be always.</summary>
    public static Expr Share(Metric one, Metric whole, Func<Metric, VectorSelector> select) =>
        new Binary(select(one), BinaryOp.Divide, whole.Schema.Minimum > 0 ? select(whole) : select(whole) > 0, Matched(one, whole));

    /// <summary>One as a share of both together.</summary>
    public static Expr ShareOfBoth(Metric one, Metric other, Func<Metric, VectorSelector> select) =>
        new Binary(select(one), BinaryOp.Divide, new Binary(select(one), BinaryOp.Add, select(other), Matched(one, other)) > 0, Matched(one, other));

    /// <summary>How far one is beyond another.</summary>
    public static Expr Difference(Metric one, Metric other, Func<Metric, VectorSelector> select) =>
        new Binary(select(one), BinaryOp.Subtract, select(other), Matched(one, other));
}
