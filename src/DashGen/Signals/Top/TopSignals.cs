using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>The few with the most requests, as lines over time.</summary>
    /// <param name="atMost">How many.</param>
    /// <param name="requests">The counter of requests.</param>
    /// <param name="by">What tells them apart.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal TrafficBy<L>(
        int atMost, Counter<L> requests, ReadOnlySpan<GroupLabel<L>> by, string title, Family? family = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new TopSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Quantity = TopQuantity.Rate, Events = requests, AtMost = Stated.AtLeast(1, atMost, nameof(atMost)), By = by.Schemas() };

    /// <summary>The few that take longest, as lines over time.</summary>
    /// <param name="atMost">How many.</param>
    /// <param name="duration">The histogram, in a unit of time.</param>
    /// <param name="quantile">The quantile that is compared.</param>
    /// <param name="by">What tells them apart.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal LatencyBy<L, U>(
        int atMost, Histogram<L, U> duration, Ratio quantile, ReadOnlySpan<GroupLabel<L>> by, string title, Family? family = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new TopSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Quantity = TopQuantity.Quantile, Events = duration, Quantile = quantile, AtMost = Stated.AtLeast(1, atMost, nameof(atMost)), By = by.Schemas() };

    /// <summary>The few that took longest over the dashboard's range, as a table.</summary>
    /// <inheritdoc cref="LatencyBy"/>
    public static Signal Slowest<L, U>(
        int atMost, Histogram<L, U> duration, Ratio quantile, ReadOnlySpan<GroupLabel<L>> by, string title, Family? family = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new TopSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Quantity = TopQuantity.Quantile, Events = duration, Quantile = quantile, AtMost = Stated.AtLeast(1, atMost, nameof(atMost)), By = by.Schemas(), IsTable = true };

    /// <summary>The few with the largest share of errors over the dashboard's range, as a table.</summary>
    /// <param name="atMost">How many.</param>
    /// <param name="bad">The events that went wrong.</param>
    /// <param name="outOf">All events.</param>
    /// <param name="by">What tells them apart; the labels must be on both counters.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="family">The row of the panel; default golden.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal MostFailing<L>(
        int atMost, Counter<L> bad, Counter<L> outOf, ReadOnlySpan<GroupLabel<L>> by, string title, Family? family = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new TopSignal(family ?? Family.Golden, title, new SourceLocation(file, line)) { Quantity = TopQuantity.Share, Events = bad, Whole = outOf, AtMost = Stated.AtLeast(1, atMost, nameof(atMost)), By = by.Schemas(), IsTable = true };
}
