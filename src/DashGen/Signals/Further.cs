namespace DashGen;

/// <summary>What runbooks say of a service's other signals.</summary>
static class Further
{
    /// <summary>Where the fault may lie further down: what the service itself watches of those that it calls. Nothing where it watches nothing.</summary>
    public static IEnumerable<string> Down(Scope scope)
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
