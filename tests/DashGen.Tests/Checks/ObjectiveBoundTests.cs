using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ObjectiveBoundTests
{
    static Service Within(TimeSpan bound) =>
        Fixture.Service with { Objectives = [Responsiveness(Fixture.Duration, within: bound, target: 95.Percent, over: 30.Days)] };

    [Fact]
    public void A_bound_between_two_buckets_is_found_with_the_nearest() =>
        Assert.Equal("nearest are 0.5 and 1", Fixture.One("DG3004", Within(0.7.Seconds)).Hint);

    [Fact]
    public void A_bucket_is_fine() => Assert.Empty(Fixture.Find("DG3004", Within(500.Milliseconds)));
}
