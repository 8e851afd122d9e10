using System.Runtime.CompilerServices;

namespace DashGen;

public static partial class Signals
{
    /// <summary>Whether circuit breakers are open.</summary>
    /// <param name="breakers">Their state.</param>
    /// <param name="open">The state in which calls are refused.</param>
    /// <param name="per">One alert for each value, naming the breaker.</param>
    /// <param name="critical">Page when open for so long.</param>
    /// <param name="warning">Warn when open for so long.</param>
    /// <param name="alert">The alert's name.</param>
    /// <param name="title">The panel's title.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Signal CircuitBreaker<L, S>(
        StateMetric<L, S> breakers,
        S open,
        ReadOnlySpan<GroupLabel<L>> per,
        TimeSpan? critical = null,
        TimeSpan? warning = null,
        string alert = "CircuitBreakerOpen",
        string title = "Circuit Breaker Status",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where L : LabelSet<L>
        where S : struct, Enum =>
        new CircuitBreakerSignal(title, alert, new SourceLocation(file, line))
        {
            Breakers = breakers,
            States = breakers.All,
            Open = breakers.Of(open),
            Per = per.Schemas(),
            Limits = Any(critical, warning),
        };

    /// <summary>Limits of a count that must be 0.</summary>
    static EquatableArray<Limit> Any(TimeSpan? critical, TimeSpan? warning) =>
        Limit.Of(Held(critical), Held(warning), none => (none, "0"));

    static Threshold<int>? Held(TimeSpan? hold) => hold is { } time ? new Threshold<int>(0, time) : null;
}
