using System.Diagnostics.CodeAnalysis;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>When something happened last that a process knows of only once it has happened since its start.</summary>
static class LastTime
{
    /// <summary>What was said so long ago is looked up however short it may take: a window that is no longer than a scrape is empty between two.</summary>
    static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>
    /// When it happened. A process that has started says 0, which was decades ago: what it said before counts, as far as samples are kept. Where
    /// it has said nothing else it has never happened, once it is known for as long as it may take.
    /// </summary>
    /// <param name="scope">The service.</param>
    /// <param name="last">The gauge that says when.</param>
    /// <param name="metric">What is known of it: one that is never 0 needs nothing of this.</param>
    /// <param name="within">How long ago it may be.</param>
    public static Expr Known(Scope scope, VectorSelector last, Metric metric, TimeSpan within)
    {
        // The oldest samples go before others, many at a time.
        var longest = TimeSpan.FromHours(Math.Floor((scope.Stack.Retention ?? Stack.UnaskedRetention).TotalHours * 14 / 15));
        var window = within > longest ? longest : within;
        window = window < Shortest ? Shortest : window;
        return metric.Schema.Minimum > 0 ? last : NotEqual(last, 0).Or(NotEqual(MaxOverTime(last, window), 0).Or(MaxOverTime(last with { Offset = window }, window)).And(last));
    }

    /// <summary>Whether an expression is such a time, which is that of its gauge as long as that is not 0.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="last">The gauge, or that with what it was in a scrape before.</param>
    /// <param name="window">For how long what was said before a start counts.</param>
    public static bool Is(Expr expr, [NotNullWhen(true)] out Expr? last, out TimeSpan window)
    {
        (last, window) = expr is Binary
        {
            Op: BinaryOp.Or,
            Left: Binary { Op: BinaryOp.NotEqual, Left: var now },
            Right: Binary
            {
                Op: BinaryOp.And,
                Left.Bare: Binary
                {
                    Op: BinaryOp.Or,
                    Left: Binary { Op: BinaryOp.NotEqual, Left: Call { Function: var function, Arguments: [MatrixSelector { Range.Known: { } range } before] } },
                    Right: Call { Function: var earlierFunction, Arguments: [MatrixSelector { Offset.Known: { } offset } earlier] },
                },
            } known,
        } && function == Functions.MaxOverTime && earlierFunction == function && range == offset && earlier.Equals(before with { Offset = before.Range }) && known.Right.Bare.Equals(now.Bare) ? (now, range) : (null, default);
        return last is not null;
    }
}
