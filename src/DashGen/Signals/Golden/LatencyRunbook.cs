namespace DashGen;

static class LatencyRunbook
{
    public static RunbookNotes Notes(LatencySignal signal, Limit limit) => new(
        $"The slowest {(1 - signal.Quantile.Value) * 100:0.##} % take longer than {limit.Text}; users wait, and callers start to time out and retry.",
        $"{limit.Text} at {signal.Quantile} is where waiting turns into leaving. It must last {Words.Duration(limit.Hold)}, because one slow batch is not an incident.",
        [
            "Did the median grow too? Then everything is slow: look at saturation. If only the tail did, look for one slow dependency.",
            "Did traffic grow at the same time?",
            "Was anything deployed in the last hour?",
        ])
    {
        Causes =
        [
            "A dependency has become slow: a database, a cache that misses, a service behind this one.",
            "Something is full, so that requests wait in line: CPU, threads, a connection pool.",
            "A deploy made requests dearer: a query without an index, one call for each row.",
        ],
    };
}
