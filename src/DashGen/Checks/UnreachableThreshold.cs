namespace DashGen;

/// <summary>a threshold lies outside the buckets of its histogram.</summary>
static class UnreachableThreshold
{
    public static Rule Rule { get; } = new(
        "DG3002",
        DiagnosticSeverity.Error,
        "a threshold lies outside the buckets of its histogram",
        """
        A quantile of a classic histogram is never above its last finite bucket: from there on the histogram knows nothing. A
        threshold at or beyond that bucket is an alert that cannot fire, often one that was given in the wrong unit. Within the first
        bucket it knows nothing either: of a hundred fast observations the 95th counts as 95 % of the first bound, and an alert with a
        threshold below that always fires.
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
                    context.Report(rule, signal.Location, $"{signal.AlertName} can never fire: {limit.Text} is not below the last bucket of {signal.Duration.Name}, {Words.Amount(buckets[^1], signal.Duration.Unit)}", "choose a threshold below it, or add buckets to the service");
                }

                foreach (var limit in signal.Limits.Where(limit => !buckets.IsEmpty && limit.Value < buckets[0] * (double)signal.Quantile.Value))
                {
                    context.Report(rule, signal.Location, $"{signal.AlertName} always fires: {limit.Text} is within the first bucket of {signal.Duration.Name}, {Words.Amount(buckets[0], signal.Duration.Unit)}", "choose a threshold above it, or add buckets to the service");
                }
            }
        }
    }
}
