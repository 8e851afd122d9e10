using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Whether the service's own health checks pass.</summary>
    /// <param name="checks">Their state.</param>
    /// <param name="failing">The state of a check that fails.</param>
    /// <param name="per">One alert for each value, naming the check.</param>
    /// <param name="critical">Page when failing for so long.</param>
    /// <param name="warning">Warn when failing for so long.</param>
    /// <param name="family">The family of the alert; default downstream.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal HealthChecks<L, S>(
        StateMetric<L, S> checks,
        S failing,
        ReadOnlySpan<GroupLabel<L>> per,
        TimeSpan? critical = null,
        TimeSpan? warning = null,
        Family? family = null,
        string alert = "HealthCheckFailing",
        string title = "Health Check Status",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where S : struct, Enum =>
        new HealthSignal(family ?? Family.Downstream, title, alert, new SourceLocation(file, line))
        {
            Gauge = checks,
            States = checks.All,
            Failing = checks.Of(failing),
            Per = per.Schemas(),
            Limits = Any(critical, warning),
        };

    /// <summary>A state that must not last: a configuration that was refused, a copy that is out of step.</summary>
    /// <param name="gauge">The state.</param>
    /// <param name="bad">The one that must not last.</param>
    /// <param name="per">One alert for each value.</param>
    /// <param name="thing">What is in the state, as it stands in a sentence: <c>configuration</c>.</param>
    /// <param name="says">That it is in the bad state, behind the thing: <c>is refused</c>.</param>
    /// <param name="harm">What that does, in a sentence: the runbook begins with it.</param>
    /// <param name="family">The family of the alert and the row of the panel.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="critical">Page when it has lasted for so long.</param>
    /// <param name="warning">Warn when it has lasted for so long.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal BadState<L, S>(
        StateMetric<L, S> gauge,
        S bad,
        ReadOnlySpan<GroupLabel<L>> per,
        string thing,
        string says,
        string harm,
        Family family,
        string alert,
        string title,
        TimeSpan? critical = null,
        TimeSpan? warning = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where S : struct, Enum =>
        new HealthSignal(family, title, alert, new SourceLocation(file, line))
        {
            Gauge = gauge,
            States = gauge.All,
            Failing = gauge.Of(bad),
            Per = per.Schemas(),
            Limits = Any(critical, warning),
            Thing = thing,
            Says = says,
            Harm = harm,
        };

    /// <summary>Whether any instance answers at all.</summary>
    /// <param name="critical">Page when none has answered for so long.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal Reachable(
        TimeSpan critical,
        string alert = "ServiceDown",
        string title = "Instances",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        new ReachableSignal(title, alert, new SourceLocation(file, line)) { Hold = critical };
}
