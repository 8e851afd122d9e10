using static DashGen.PromQL.Build;

namespace DashGen;

static class CircuitBreakerExpansion
{
    public static Expansion Expand(CircuitBreakerSignal signal, Scope scope)
    {
        var open = Count(signal.Told.In(scope.Series(signal.Breakers), signal.Open), scope.Keep(signal.Per.AsSpan()).Names());
        return new Expansion
        {
            Alerts = scope.InState(signal, signal.Limits, open, signal.Per, "circuit breaker", "is open", limit => CircuitBreakerRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(
                    Looks.States(signal.Title, "The state of each breaker over time.", signal.States, bad: signal.Open),
                    [
                        new Query(
                            signal.Told.Worst(scope.Shown(signal.Breakers), signal.Open, signal.Per),
                            signal.Per.Legend("breaker"),
                            signal.Per),
                    ],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
