using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>The share of events that went wrong.</summary>
    /// <param name="bad">The events that went wrong.</param>
    /// <param name="outOf">All events.</param>
    /// <param name="critical">Page above this share.</param>
    /// <param name="warning">Warn above this share.</param>
    /// <param name="per">One alert for each value; the labels must be on both counters.</param>
    /// <param name="beside">Another part of all events, shown in the same panel and not alerted on.</param>
    /// <param name="of">What is counted, in the plural: <c>logins</c>.</param>
    /// <param name="subject">What the share is called, where they are no errors: <c>share of requests that are limited</c>.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Errors<B, T>(
        Counter<B> bad,
        Counter<T> outOf,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<T>> per = default,
        Counter<T>? beside = null,
        string of = RatioSignal.Requests,
        string? subject = null,
        TimeSpan? window = null,
        Family? family = null,
        string alert = "HighErrorRate",
        string title = "Error Rate",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where B : LabelSet<B>
        where T : LabelSet<T> =>
        new RatioSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Part = bad, Whole = outOf, Beside = beside, Of = of, Subject = subject, Window = Stated.Window(window), Per = per.Schemas(), Limits = Shares(critical, warning), Style = RatioStyle.Errors,
        };

    /// <summary>The share of events that went wrong, where those that went well are counted by themselves: <c>Errors(Rollbacks, outOf: Commits + Rollbacks)</c>.</summary>
    /// <param name="bad">The events that went wrong.</param>
    /// <param name="outOf">These and the others.</param>
    /// <param name="critical">Page above this share.</param>
    /// <param name="warning">Warn above this share.</param>
    /// <param name="per">One alert for each value.</param>
    /// <param name="of">What is counted, in the plural: <c>logins</c>.</param>
    /// <param name="subject">What the share is called, where they are no errors: <c>share of requests that are limited</c>.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException"><paramref name="bad"/> is no part of <paramref name="outOf"/>.</exception>
    public static Signal Errors<L>(
        Counter<L> bad,
        CounterSum<L> outOf,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string of = RatioSignal.Requests,
        string? subject = null,
        TimeSpan? window = null,
        Family? family = null,
        string alert = "HighErrorRate",
        string title = "Error Rate",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new RatioSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Part = bad, Rest = outOf.Besides(bad), Of = of, Subject = subject, Window = Stated.Window(window), Per = per.Schemas(), Limits = Shares(critical, warning), Style = RatioStyle.Errors,
        };

    /// <summary>The share of attempts that succeeded, on a gauge. The alert compares the share that fails: below 90 % that succeed is above 10 % that fail.</summary>
    /// <param name="failures">The attempts that failed.</param>
    /// <param name="outOf">All attempts.</param>
    /// <param name="critical">Page when less than this share succeeds.</param>
    /// <param name="warning">Warn when less than this share succeeds.</param>
    /// <param name="per">One alert for each value.</param>
    /// <param name="of">What is attempted, in the plural: <c>logins</c>.</param>
    /// <param name="window">How long the range is that rates are taken over; default 5 minutes. Rare events take a longer one.</param>
    /// <param name="family">The family of the alert; default golden.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal SuccessRate<L>(
        Counter<L> failures,
        Counter<L> outOf,
        Threshold<Ratio>? critical = null,
        Threshold<Ratio>? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string of = "attempts",
        TimeSpan? window = null,
        Family? family = null,
        string alert = "HighFailureRate",
        string title = "Success Rate",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new RatioSignal(family ?? Family.Golden, title, alert, new SourceLocation(file, line))
        {
            Part = failures, Whole = outOf, Of = of, Window = Stated.Window(window), Per = per.Schemas(), Limits = Shares(Failing(critical), Failing(warning)), Style = RatioStyle.Success,
        };
}
