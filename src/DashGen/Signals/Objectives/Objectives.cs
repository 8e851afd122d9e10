using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Promises that events are not bad.</summary>
    /// <param name="bad">The events that are; a selection of the others.</param>
    /// <param name="outOf">All events.</param>
    /// <param name="target">The share that is not bad, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="violated">Page when the share is below the target for so long.</param>
    /// <param name="violatedAlert">The name of that alert.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Objective Availability<L>(
        Counter<L> bad,
        Counter<L> outOf,
        Ratio target,
        TimeSpan over,
        TimeSpan? violated = null,
        string violatedAlert = "AvailabilitySLOViolation",
        string alert = "AvailabilityBudgetBurn",
        string title = "Availability Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new AvailabilityObjective(title, alert, new SourceLocation(file, line))
        {
            Bad = bad,
            Whole = outOf,
            Target = target,
            Period = over,
            Violated = violated is { } hold ? new Limit(Severity.Critical, (double)target.Value, hold, target.ToString()) : null,
            ViolatedName = violatedAlert,
        };

    /// <summary>Promises that events take no longer than a bound.</summary>
    /// <param name="duration">The histogram of how long they take.</param>
    /// <param name="within">The bound; it must be one of the histogram's buckets.</param>
    /// <param name="target">The share that is within it, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="violated">Warn when the quantile of the target is above the bound for so long.</param>
    /// <param name="violatedAlert">The name of that alert.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Objective Responsiveness<L, U>(
        Histogram<L, U> duration,
        TimeSpan within,
        Ratio target,
        TimeSpan over,
        TimeSpan? violated = null,
        string violatedAlert = "LatencySLOViolation",
        string alert = "LatencyBudgetBurn",
        string title = "Latency Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new LatencyObjective(title, alert, new SourceLocation(file, line))
        {
            Duration = duration,
            Bound = In<U>(within),
            BoundText = Words.Duration(within),
            Target = target,
            Period = over,
            Violated = violated is { } hold ? new Limit(Severity.Warning, In<U>(within), hold, Words.Duration(within)) : null,
            ViolatedName = violatedAlert,
        };
}
