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
    public void A_threshold_within_the_first_bucket_is_found() =>
        Assert.Equal("HighLatency always fires: 90 ms is within the first bucket of http_request_duration_seconds, 100 ms", Fixture.One("DG3002", Above(0.09.Seconds)).Message);

    [Fact]
    public void One_at_the_first_bound_is_fine() => Assert.Empty(Fixture.Find("DG3002", Above(0.1.Seconds)));

    [Fact]
    public void A_threshold_below_the_last_bucket_is_fine() => Assert.Empty(Fixture.Find("DG3002", Above(4.9.Seconds)));
}
