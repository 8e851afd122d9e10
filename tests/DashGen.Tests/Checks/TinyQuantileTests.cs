using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class TinyQuantileTests
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
}
