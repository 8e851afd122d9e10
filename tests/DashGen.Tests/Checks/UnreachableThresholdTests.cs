using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class UnreachableThresholdTests
{
    static Service Above(TimeSpan threshold) =>
        Fixture.Service with { Signals = [Latency(Fixture.Duration, quantile: 95.Percent, warning: threshold.For(10.Minutes))] };

    [Fact]
    public void A_threshold_at_the_last_bucket_is_found() => Fixture.One("DG3002", Above(5.Seconds));

    [Fact]
    public void Seconds_where_milliseconds_were_meant_are_found() => Fixture.One("DG3002", Above(2000.Seconds));

    [Fact]
    public void A_threshold_below_the_last_bucket_is_fine() => Assert.Empty(Fixture.Find("DG3002", Above(4.9.Seconds)));
}
