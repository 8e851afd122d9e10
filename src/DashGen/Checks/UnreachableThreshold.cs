namespace DashGen;

/// <summary>a quantile can never pass its threshold.</summary>
static class UnreachableThreshold
{
    public static Rule Rule { get; } = new(
        "DG3002",
        DiagnosticSeverity.Error,
        "a quantile can never pass its threshold",
        """
        A quantile of a classic histogram is never above its last finite bucket: from there on the histogram knows nothing. A
        threshold at or beyond that bucket is an alert that cannot fire, often one that was given in the wrong unit.
        """,
        """
        Latency(Duration, …, critical: 2_000.Seconds.For(10.Minutes))      // DG3002: buckets end at 10 s
        Latency(Duration, …, critical: 2.Seconds.For(10.Minutes))
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.OfType<LatencySignal>())
            {
                var buckets = signal.Duration.Schema.Buckets;
                foreach (var limit in signal.Limits.Where(limit => !buckets.IsEmpty && limit.Value >= buckets[^1]))
                {
                    context.Report(rule, signal.Location, $"{signal.AlertName} can never fire: {limit.Text} is not below the last bucket of {signal.Duration.Name}, {Words.Number(buckets[^1])}", "choose a threshold below it, or add buckets to the service");
                }
            }
        }
    }
}
