using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>Ratios of rates, safe where a side has no series or no traffic.</summary>
internal static class Ratios
{
    /// <summary>
    /// <c>(sum by (G) (rate(part)) or 0 * sum by (G) (rate(whole))) / (sum by (G) (rate(whole)) > 0)</c>, and of two counters
    /// <c>… / (sum by (G) (rate(whole)) > 0 or sum by (G) (rate(part)) > 0)</c>.
    /// </summary>
    /// <remarks>
    /// A part without series yet (no error so far) counts as 0 and keeps the labels, which <c>or vector(0)</c> would not. Without traffic
    /// there is no ratio at all instead of NaN. A counter of its own may count only what came to an end: where it counts nothing and the part
    /// does, that is all of it, which it is for a moment too where the series of the whole are born with the first event after a start.
    /// </remarks>
    public static Expr Share(Metric part, Metric whole, Func<Metric, Expr> rates) => rates(part).Or(0 * rates(whole)) / (part.Name == whole.Name ? rates(whole) > 0 : Either(part, whole, rates));

    /// <summary>How much there is in all: what the whole counts, or what the part does where the whole counts nothing.</summary>
    public static Expr Either(Metric part, Metric whole, Func<Metric, Expr> counted) => (counted(whole) > 0).Or(counted(part) > 0);

    /// <summary>The sum of rates by the labels.</summary>
    public static Expr Rates(VectorSelector series, RangeDuration window, EquatableArray<LabelSchema> by) =>
        Sum(Rate(series, window), by.Names());

    /// <summary>The part's share of the part and the rest, either of which may have no series yet.</summary>
    public static Expr Between(Expr part, Expr rest) => Counted(part, rest) / (Both(part, rest) > 0);

    /// <summary>A part that may have no series yet, beside another that has.</summary>
    public static Expr Counted(Expr part, Expr rest) => part.Or(0 * rest);

    /// <summary>The part and the rest together, either of which may have no series yet.</summary>
    public static Expr Both(Expr part, Expr rest) => Counted(part, rest) + Counted(rest, part);
}
