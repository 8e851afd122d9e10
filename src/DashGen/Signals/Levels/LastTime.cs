using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>When something happened last that a process knows of only once it has happened since its start.</summary>
static class LastTime
{
    /// <summary>What has not happened for so long is told of, however long it may take: before, a process may have started since.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>
    /// When it happened. A process that has started says 0, which was decades ago: that counts once it has said so for as long as it may be
    /// ago, and never before.
    /// </summary>
    /// <param name="last">The gauge that says when.</param>
    /// <param name="within">How long ago it may be.</param>
    public static Expr Known(VectorSelector last, TimeSpan within) =>
        (last > 0).Or(Equal(last, 0).And(Equal(last with { Offset = within < Longest ? within : Longest }, 0)));
}
