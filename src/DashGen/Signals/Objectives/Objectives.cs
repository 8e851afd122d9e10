using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Promises that events are not bad.</summary>
    /// <param name="bad">The events that are; a selection of the others.</param>
    /// <param name="outOf">All events.</param>
    /// <param name="target">The share that is not bad, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="of">What is counted, as it stands in a sentence: <c>batches</c>.</param>
    /// <param name="violated">Page when the share is below the target for so long.</param>
    /// <param name="violatedAlert">The name of that alert.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Objective Availability<B, T>(
        Counter<B> bad,
        Counter<T> outOf,
        Ratio target,
        TimeSpan over,
        string of = "requests",
        TimeSpan? violated = null,
        string violatedAlert = "AvailabilitySLOViolation",
        string alert = "AvailabilityBudgetBurn",
        string title = "Availability Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where B : LabelSet<B>
        where T : LabelSet<T> =>
        Violable(new(title, alert, new SourceLocation(file, line)) { BadEvents = bad, Whole = outOf, Of = of, Target = target, Period = over, ViolatedName = violatedAlert }, violated);

    /// <summary>Promises that events are not bad, where the others are counted by themselves: <c>Availability(bad: Rollbacks, outOf: Commits + Rollbacks, …)</c>.</summary>
    /// <param name="bad">The events that are.</param>
    /// <param name="outOf">These and the others.</param>
    /// <param name="target">The share that is not bad, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="of">What is counted, as it stands in a sentence: <c>batches</c>.</param>
    /// <param name="violated">Page when the share is below the target for so long.</param>
    /// <param name="violatedAlert">The name of that alert.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException"><paramref name="bad"/> is no part of <paramref name="outOf"/>.</exception>
    public static Objective Availability<L>(
        Counter<L> bad,
        CounterSum<L> outOf,
        Ratio target,
        TimeSpan over,
        string of = "requests",
        TimeSpan? violated = null,
        string violatedAlert = "AvailabilitySLOViolation",
        string alert = "AvailabilityBudgetBurn",
        string title = "Availability Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        Violable(new(title, alert, new SourceLocation(file, line)) { BadEvents = bad, Rest = outOf.Besides(bad), Of = of, Target = target, Period = over, ViolatedName = violatedAlert }, violated);

    static AvailabilityObjective Violable(AvailabilityObjective objective, TimeSpan? violated) =>
        objective with { Violated = violated is { } hold ? new Limit(Severity.Critical, (double)objective.Target.Value, hold, objective.Target.ToString()) : null };

    /// <summary>Promises that events take no longer than a bound.</summary>
    /// <param name="duration">The histogram of how long they take.</param>
    /// <param name="within">The bound; it must be one of the histogram's buckets.</param>
    /// <param name="target">The share that is within it, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="of">What is counted, as it stands in a sentence: <c>batches</c>.</param>
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
        string of = "requests",
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
            Within = within,
            Of = of,
            Target = target,
            Period = over,
            Violated = violated is { } hold ? new Limit(Severity.Warning, In<U>(within), hold, Words.Duration(within)) : null,
            ViolatedName = violatedAlert,
        };

    /// <summary>Promises that something is not in a bad state: a share of time.</summary>
    /// <param name="state">The state.</param>
    /// <param name="bad">The state it should not be in. It counts as bad while any of its series is, and while no instance answers.</param>
    /// <param name="target">The share of time in which it is not, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Objective Uptime<L, E>(
        StateMetric<L, E> state,
        E bad,
        Ratio target,
        TimeSpan over,
        string alert = "UptimeBudgetBurn",
        string title = "Uptime Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where E : struct, Enum =>
        new TimeObjective(title, alert, new SourceLocation(file, line))
        {
            Gauge = state,
            Compared = (_, series) => ((IStates)state).In(series, state.Of(bad)),
            Condition = $"is_{bad.ToString().ToLowerInvariant()}",
            Kept = $"{state.Name} is not {bad.ToString().ToLowerInvariant()} {target} of the time",
            Target = target,
            Period = over,
        };

    /// <summary>Promises that something is fresh: the share of time in which its age is within a bound.</summary>
    /// <param name="age">How old it is.</param>
    /// <param name="within">How old it may be. Of several series the oldest counts; while no target answers it is too old.</param>
    /// <param name="target">The share of time in which it is not older, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="subject">What is promised to be fresh, as it stands in a sentence; default the metric's name.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Objective Freshness<L, U>(
        Gauge<L, U> age,
        TimeSpan within,
        Ratio target,
        TimeSpan over,
        string? subject = null,
        string alert = "FreshnessBudgetBurn",
        string title = "Freshness Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where U : ITimeUnit =>
        new TimeObjective(title, alert, new SourceLocation(file, line))
        {
            Gauge = age,
            Compared = (_, series) => series > In<U>(within),
            Condition = Conventions.Above(Stated.Above0(within, Promised)),
            Kept = $"{subject ?? age.Name} is within {Words.Duration(within)} {target} of the time",
            Target = target,
            Period = over,
        };

    /// <summary>Promises that something has happened lately: the share of time in which the last time was no longer ago than a bound.</summary>
    /// <param name="last">When it happened last.</param>
    /// <param name="within">How long ago that may be. Of several series the oldest counts; while no target answers it is too long ago.</param>
    /// <param name="target">The share of time in which it is not longer ago, above 0 % and below 100 %.</param>
    /// <param name="over">The period.</param>
    /// <param name="subject">What happens again and again, as it stands in a sentence; default the metric's name.</param>
    /// <param name="alert">The name of the burn-rate alerts.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Objective Freshness<L>(
        Gauge<L, Timestamp> last,
        TimeSpan within,
        Ratio target,
        TimeSpan over,
        string? subject = null,
        string alert = "FreshnessBudgetBurn",
        string title = "Freshness Objective",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new TimeObjective(title, alert, new SourceLocation(file, line))
        {
            Gauge = last,
            Compared = (scope, series) => PromQL.Build.Time() - LastTime.Known(scope, series, last, within) > within.TotalSeconds,
            Condition = $"older_than_{Conventions.Length(Stated.Above0(within, Promised))}",
            Kept = $"{subject ?? last.Name} is no longer ago than {Words.Duration(within)} {target} of the time",
            Target = target,
            Period = over,
        };

    const string Promised = "the age that is promised";
}
