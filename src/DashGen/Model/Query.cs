using DashGen.PromQL;

namespace DashGen;

/// <summary>A query of a panel.</summary>
/// <param name="Expr">What is asked.</param>
/// <param name="Legend">What each series is called; <c>{{label}}</c> stands for a label's value.</param>
/// <param name="Labels">The labels of the series it returns.</param>
public sealed record Query(Expr Expr, string Legend, EquatableArray<LabelSchema> Labels)
{
    /// <summary>Whether only the newest value is asked for, as tables do.</summary>
    public bool Instant { get; init; }

    /// <summary>Whether it returns the buckets of a histogram, which a heatmap reads row by row.</summary>
    public bool IsBuckets { get; init; }

    /// <summary>How many series it returns at most where <c>topk</c> bounds them; null where the labels decide.</summary>
    public int? AtMost { get; init; }
}
