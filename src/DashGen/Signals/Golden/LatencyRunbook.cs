namespace DashGen;

static class LatencyRunbook
{
    public static RunbookNotes Notes(LatencySignal signal, Limit limit) => new(
        $"The {signal.Subject} is too long for the slowest {Words.Number((double)((1 - signal.Quantile.Value) * 100))} %{LatencyExpansion.Slowest(signal)}. Whoever waits for them waits longer, times out and tries again.",
        limit.Severity == Severity.Critical
            ? $"Beyond {limit.Text} people leave and callers give up; {Words.Duration(limit.Hold)} of it is an outage for them."
            : $"Up to {limit.Text} is as it should be. It must last {Words.Duration(limit.Hold)}, because one slow batch is not an incident{(signal.Duration is ISummary ? "; but a process computes its quantiles over a time of its own, ten minutes in many libraries, and one batch stays in them for as long" : "")}.",
        signal.Family == Family.Downstream
            ?
            [
                signal.Per.IsEmpty ? "Is it slow for others too? Then its owners are on it already: ask them." : $"Which one?{signal.Per.SaidByLabel()} If it is slow for others too, its owners are on it already: ask them.",
                "Did the calls to it grow, or fail more often, at the same time?",
                "Was anything deployed in the last hour, here or there?",
            ]
            :
            [
                signal.Quantile.Value > 0.5m
                    ? "Did the median grow too? Then everything is slow: look at saturation. If only the tail did, look for one slow dependency."
                    : "Half of all is slow: look at saturation, and at what all of it depends on.",
                "Did traffic grow at the same time?",
                "Was anything deployed in the last hour?",
            ])
    {
        Causes = signal.Family == Family.Downstream
            ?
            [
                "What is called has become slow itself: a deploy there, too much load, a dependency of its own.",
                "Calls wait here before they are sent, because all connections to it are taken.",
                "The network between the two loses packets, or DNS answers late.",
            ]
            :
            [
                "A dependency has become slow: a database, a cache that misses, a service behind this one.",
                "Something is full, so that requests wait in line: CPU, threads, a connection pool.",
                "A deploy made requests dearer: a query without an index, one call for each row.",
            ],
    };
}
