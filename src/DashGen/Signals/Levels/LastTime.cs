using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>When something happened last that a process knows of only once it has happened since its start.</summary>
static class LastTime
{
    /// <summary>What has been 0 for so long has never happened, however long it may take: what tests play must end.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    /// <summary>
    /// When it happened. A process that has started says 0, which was decades ago: what it said before counts as long as it may be ago, and
    /// then that it has never happened.
    /// </summary>
    /// <param name="last">The gauge that says when.</param>
    /// <param name="metric">What is known of it: one that is never 0 needs nothing of this.</param>
    /// <param name="within">How long ago it may be.</param>
    public static Expr Known(VectorSelector last, Metric metric, TimeSpan within)
    {
        var window = within < Longest ? within : Longest;
        return metric.Schema.Minimum > 0 ? last : (MaxOverTime(last, window) > 0).And(last).Or(Equal(last, 0).And(Equal(last with { Offset = window }, 0)));
    }
}
