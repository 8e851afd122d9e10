using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Events that must not happen at all: the first one pages, and the security route hears of it too.</summary>
    /// <param name="events">The counter of such events.</param>
    /// <param name="critical">How long to wait before paging; the event itself stays visible for five minutes.</param>
    /// <param name="by">What the panel and the alert are broken down by; never a label without bound.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Violations<L>(
        Counter<L> events,
        TimeSpan critical,
        ReadOnlySpan<GroupLabel<L>> by = default,
        string alert = "SecurityViolationDetected",
        string title = "Security Violations",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new ViolationsSignal(Family.Security, title, alert, new SourceLocation(file, line)) { Events = events, By = by.Schemas(), Hold = critical };

    /// <summary>Events that must not happen at all and are no matter of security: the first one is told.</summary>
    /// <param name="events">The counter of such events.</param>
    /// <param name="critical">How long to wait before paging; the event itself stays visible for five minutes.</param>
    /// <param name="warning">How long to wait before warning, where nobody is to be woken.</param>
    /// <param name="harm">What one of them does, in a sentence: the runbook begins with it.</param>
    /// <param name="family">The family of the alert and the row of the panel.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="by">What the panel and the alert are broken down by; never a label without bound.</param>
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
        ReadOnlySpan<GroupLabel<L>> by = default,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L> =>
        new ViolationsSignal(family, title, alert, new SourceLocation(file, line)) 
        {
            Events = events,
            By = by.Schemas(),
            Hold = critical ?? warning ?? 1.Minutes,
            Severity = critical is null ? Severity.Warning : Severity.Critical,
            Harm = harm,
        };
}
