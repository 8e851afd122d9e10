namespace DashGen;

static class HealthRunbook
{
    public static RunbookNotes Notes(HealthSignal signal, Limit limit) => new(
        "A dependency that this service checks by itself does not answer. Requests that need it fail or wait.",
        $"A restart of the dependency takes less than {Words.Duration(limit.Hold)}; longer is an outage.",
        [
            $"Which dependency? The alert's {Words.List(signal.Per.Names())} says so.",
            "Is it down for others too? Then its owners are on it already: ask them.",
            "If only this service cannot reach it: network policy, DNS, credentials, connection pool.",
        ])
    {
        Causes =
        [
            "The dependency is down or restarts.",
            "It cannot be reached from here: network policy, DNS, credentials that have expired.",
            "All connections to it are taken, so that the check itself waits in line.",
        ],
    };
}
