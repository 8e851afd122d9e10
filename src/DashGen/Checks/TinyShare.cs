namespace DashGen;

/// <summary>a share below 1 % was written twice.</summary>
static class TinyShare
{
    public static Rule Rule { get; } = new(
        "DG3006",
        DiagnosticSeverity.Error,
        "a share below 1 % was written twice",
        """
        0.95.Percent is 0.0095, so that the quantile is the time of the fastest one in a hundred, which nobody waits for. As a share it
        is 0.95, and as a percentage 95. So it is with what is full at 0.8 %, and with hits and successes that are told of below 0.9 %.
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
                foreach (var quantile in Quantiles(signal).Distinct().Where(IsTiny))
                {
                    context.Report(rule, signal.Location, $"a quantile of {quantile} is of the fastest", $"did you mean {new Ratio(quantile.Value * 100)}?");
                }

                foreach (var share in Thresholds(signal).Where(IsTiny))
                {
                    context.Report(rule with { Severity = DiagnosticSeverity.Warning }, signal.Location, $"{signal.Called} is told of at {share}", $"did you mean {new Ratio(share.Value * 100)}?");
                }
            }
        }
    }

    static bool IsTiny(Ratio share) => share.Value is > 0 and < 0.01m;

    static EquatableArray<Ratio> Quantiles(Signal signal) => signal switch
    {
        LatencySignal latency => [latency.Quantile, .. latency.Shown],
        TopSignal { Quantity: TopQuantity.Quantile } top => [top.Quantile],
        _ => [],
    };

    /// <summary>Thresholds on shares that are large by nature; of errors even a few are many.</summary>
    static IEnumerable<Ratio> Thresholds(Signal signal) => signal switch
    {
        SaturationSignal saturation => saturation.Limits.Select(limit => Share(limit.Value)),
        LevelSignal { Style: LevelStyle.Share, Gauge.Unit.Dimension: Dimension.Ratio } level => level.Limits.Select(limit => Share(limit.Value * level.Gauge.Unit.Scale)),
        RatioSignal { Style: RatioStyle.Hits } hits => hits.Limits.Select(limit => Share(limit.Value)),
        RatioSignal { Style: RatioStyle.Success } success => success.Limits.Select(limit => Share(1 - limit.Value)),
        TrafficSignal traffic => traffic.Drop.Select(limit => Share(limit.Value)),
        _ => [],
    };

    static Ratio Share(double value) => new(Math.Round((decimal)value, 6));
}
