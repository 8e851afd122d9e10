namespace DashGen;

/// <summary>What runbooks say of those that a service calls.</summary>
static class DownstreamRunbook
{
    /// <summary>Why calls to others go wrong, the most likely first.</summary>
    public static EquatableArray<string> Causes { get; } =
    [
        "What is called is in trouble itself: a deploy there, a dependency of its own, too much load.",
        "The way to it: the network, DNS, a certificate or credentials that have expired.",
        "A deploy here calls it differently, and is refused.",
    ];

    /// <summary>Where the fault may lie further down: what the service itself watches of those that it calls. Nothing where it watches nothing.</summary>
    public static IEnumerable<string> Checks(Scope scope)
    {
        string[] panels = [.. scope.Service.Signals.Where(IsDown).Select(signal => signal.Title)];
        if (panels.Length > 0)
        {
            yield return $"Is the fault further down? See the panel{(panels.Length == 1 ? "" : "s")} {Words.List(panels)}.";
        }
    }

    static bool IsDown(Signal signal) => signal switch
    {
        CircuitBreakerSignal => true,
        HealthSignal health => health.Harm is null,
        ViolationsSignal => signal.Family == Family.CircuitBreaker,
        EventsSignal { Limits.IsEmpty: false } or RatioSignal { Limits.IsEmpty: false } or LatencySignal { Limits.IsEmpty: false } => signal.Family == Family.Downstream,
        _ => false,
    };
}
