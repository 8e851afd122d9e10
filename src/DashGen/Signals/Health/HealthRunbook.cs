namespace DashGen;

static class HealthRunbook
{
    public static RunbookNotes Notes(HealthSignal signal, Limit limit) => signal.Harm is { } harm ? State(signal, harm, limit) : Check(signal, limit);

    static RunbookNotes Check(HealthSignal signal, Limit limit) => new(
        "A dependency that this service checks by itself does not answer. Requests that need it fail or wait.",
        $"A restart of the dependency takes less than {Words.Duration(limit.Hold)}; longer is an outage.",
        [
            $"Which dependency?{signal.Per.SaidByLabel()}",
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

    static RunbookNotes State(HealthSignal signal, string harm, Limit limit) => new(
        harm,
        $"What passes by itself has passed within {Words.Duration(limit.Hold)}.",
        [
            "Since when? The panel shows it; what was changed or deployed just before?",
            "Read the log of the instance from that moment on: the metric says that it happened, the log says why.",
        ])
    {
        Causes =
        [
            "A change just before: a deploy, or a file that was edited by hand.",
            "Something that it reads or needs has gone or moved.",
            "What it stands for is broken, full or out of reach: a disk, a database, a network.",
        ],
    };
}
