namespace DashGen;

static class CircuitBreakerRunbook
{
    public static RunbookNotes Notes(CircuitBreakerSignal signal, Limit limit) => new(
        "Calls to the service behind this breaker are refused at once, because too many of them failed. Whatever needs it is degraded.",
        $"A breaker opens and closes again within seconds when all is well; open for {Words.Duration(limit.Hold)} means that its trials keep failing.",
        [
            $"Which service is behind the breaker?{signal.Per.SaidByLabel()} Look at that service's own health first.",
            "Do its failures, timeouts or rejects grow? Timeouts point to load or network, failures to the service itself.",
            "Is it one instance of this service that cannot reach it, or all?",
        ])
    {
        Causes =
        [
            "The service behind it is down, or answers too slowly.",
            "The network between the two: a policy, DNS, an expired certificate.",
            "The breaker is too sensitive: a handful of failures in little traffic opens it.",
        ],
    };
}
