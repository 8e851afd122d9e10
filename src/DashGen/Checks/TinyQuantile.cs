namespace DashGen;

/// <summary>a quantile below 1 % is a share that was written twice.</summary>
static class TinyQuantile
{
    public static Rule Rule { get; } = new(
        "DG3006",
        DiagnosticSeverity.Error,
        "a quantile below 1 % is a share that was written twice",
        """
        0.95.Percent is 0.0095, so that the quantile is the time of the fastest one in a hundred, which nobody waits for. As a share it
        is 0.95, and as a percentage 95.
        """,
        """
        Latency(Duration, quantile: 0.95.Percent)      // DG3006
        Latency(Duration, quantile: 95.Percent)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals)
            {
                foreach (var quantile in Quantiles(signal).Distinct().Where(quantile => quantile.Value is > 0 and < 0.01m))
                {
                    context.Report(rule, signal.Location, $"a quantile of {quantile} is of the fastest", $"did you mean {new Ratio(quantile.Value * 100)}?");
                }
            }
        }
    }

    static EquatableArray<Ratio> Quantiles(Signal signal) => signal switch
    {
        LatencySignal latency => [latency.Quantile, .. latency.Shown],
        TopSignal { Quantity: TopQuantity.Quantile } top => [top.Quantile],
        _ => [],
    };
}
