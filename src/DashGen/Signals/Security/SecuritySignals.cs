using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Events that must not happen at all: the first one pages, and the security route hears of it too.</summary>
    /// <param name="events">The counter of such events.</param>
    /// <param name="critical">How long to wait before paging; the event itself stays visible for five minutes.</param>
    /// <param name="per">One line and one alert for each value; never a label without bound.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Violations<L>(
        Counter<L> events,
        TimeSpan critical,
        ReadOnlySpan<GroupLabel<L>> per = default,
        string alert = "SecurityViolationDetected",
        string title = "Security Violations",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new ViolationsSignal(Family.Security, title, alert, new SourceLocation(file, line)) { Events = events, Per = per.Schemas(), Limits = First(critical, null) };

    /// <summary>Events that must not happen at all and are no matter of security: the first one is told.</summary>
    /// <param name="events">The counter of such events.</param>
    /// <param name="critical">How long to wait before paging; the event itself stays visible for five minutes.</param>
    /// <param name="warning">How long to wait before warning; a minute where neither is said.</param>
    /// <param name="harm">What one of them does, in a sentence: the runbook begins with it.</param>
    /// <param name="family">The family of the alert and the row of the panel.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="per">One line and one alert for each value; never a label without bound.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Never<L>(
        Counter<L> events,
        string harm,
        Family family,
        string alert,
        string title,
        TimeSpan? critical = null,
        TimeSpan? warning = null,
        ReadOnlySpan<GroupLabel<L>> per = default,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new ViolationsSignal(family, title, alert, new SourceLocation(file, line))
        {
            Events = events,
            Per = per.Schemas(),
            Limits = critical is null && warning is null ? First(null, 1.Minutes) : First(critical, warning),
            Harm = harm,
        };

    /// <summary>The first event is above 0.</summary>
    static EquatableArray<Limit> First(TimeSpan? critical, TimeSpan? warning) =>
        Limit.Of<int>(critical is { } urgent ? 0.For(urgent) : null, warning is { } mild ? 0.For(mild) : null, _ => (0, "0"));
}
