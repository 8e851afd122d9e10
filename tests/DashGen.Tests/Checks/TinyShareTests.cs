using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class TinyShareTests
{
    static IReadOnlyList<Diagnostic> Find(Signal signal) => Fixture.Find("DG3006", Fixture.Service with { Signals = [signal] });

    static Signal Slow(Ratio quantile) => Latency(Fixture.Duration, quantile: quantile, warning: 2.Seconds.For(10.Minutes));

    [Fact]
    public void A_share_that_is_written_as_a_percentage_too_is_found()
    {
        var found = Assert.Single(Find(Slow(0.95.Percent)));
        Assert.Equal(("a quantile of 0.95 % is of the fastest", "did you mean 95 %?"), (found.Message, found.Hint));
        Assert.Single(Find(LatencyBy(5, Fixture.Duration, quantile: 0.5.Percent, by: [Fixture.Http.Route], title: "Slowest routes")));
    }

    [Fact]
    public void So_is_one_that_is_only_shown() =>
        Assert.Equal("a quantile of 0.99 % is of the fastest", Assert.Single(Find(Latency(Fixture.Duration, quantile: 95.Percent, shown: [50.Percent, 0.99.Percent]))).Message);

    [Fact]
    public void Quantiles_that_are_meant_are_fine()
    {
        Assert.Empty(Find(Slow(95.Percent)));
        Assert.Empty(Find(Slow(99.9.Percent)));
        Assert.Empty(Find(Slow(1.Percent)));
        Assert.Empty(Find(LatencyBy(5, Fixture.Duration, quantile: 95.Percent, by: [Fixture.Http.Route], title: "Slowest routes")));
        Assert.Empty(Find(Busiest(5, Fixture.Requests, by: [Fixture.Http.Route], title: "Busiest routes")));
    }

    static readonly Gauge<NoLabels> Used = new("slots_used", "Slots that are used."), Size = new("slots", "Slots.");
    static readonly Gauge<NoLabels, Ratio> Busy = new("busy_ratio", "How busy it is.");
    static readonly Gauge<NoLabels, Percentage> Full = new("full_percent", "How full it is.");
    static readonly Counter<NoLabels> Hits = new("hits_total", "Hits."), Misses = new("misses_total", "Misses.");

    static Signal[] Shares(Ratio share) =>
    [
        Saturation(Used, outOf: Size, "slots", warning: share.For(5.Minutes), alert: "A"),
        Utilization(Busy, "Busy", warning: share.For(5.Minutes), alert: "A"),
        Utilization(Full, "Full", warning: share.For(5.Minutes), alert: "A"),
        HitRate(Hits, Misses, warning: share.For(5.Minutes), alert: "A"),
        SuccessRate(Misses, outOf: Hits, warning: share.For(5.Minutes), alert: "A"),
        Traffic(Hits, drop: share.For(5.Minutes), title: "A"),
    ];

    [Fact]
    public void A_threshold_on_what_is_large_by_nature_is_not_tiny()
    {
        Assert.All(Shares(0.8.Percent), signal => Assert.Equal(("did you mean 80 %?", DiagnosticSeverity.Warning), Assert.Single(Find(signal)) is var found ? (found.Hint, found.Severity) : default));
        Assert.Equal("A is told of at 0.8 %", Assert.Single(Find(Shares(0.8.Percent)[0])).Message);
        Assert.All(Shares(80.Percent).Concat(Shares(1.Percent)), signal => Assert.Empty(Find(signal)));
        Assert.Empty(Find(Errors(Misses, outOf: Hits, warning: 0.1.Percent.For(5.Minutes))));
    }
}
