namespace DashGen.Tests.Checks;

public sealed class BucketOrderTests
{
    [Theory]
    [InlineData(0.1, 0.05, 1)]
    [InlineData(0.1, 0.1, 1)]
    [InlineData(0.1, 1, double.PositiveInfinity)]
    [InlineData(0.1, double.NaN, 1)]
    public void Buckets_that_do_not_ascend_or_end_are_found(double first, double second, double third)
    {
        Histogram<NoLabels, Seconds> metric = new("x_seconds", "Time.") { Buckets = [first, second, third] };
        Assert.Equal(metric.Location, Fixture.One("DG2003", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, metric] }).Location);
    }

    [Fact]
    public void A_histogram_without_buckets_is_found() =>
        Fixture.One("DG2003", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, new Histogram<NoLabels, Seconds>("x_seconds", "Time.") { Buckets = [] }] });

    [Fact]
    public void Ascending_buckets_are_fine() => Assert.Empty(Fixture.Find("DG2003", Fixture.Service));
}
