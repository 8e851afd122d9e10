namespace DashGen.PromQL.Tests;

public sealed class MetricUnitTests
{
    [Fact]
    public void It_can_be_printed_though_each_has_a_rate_and_so_has_the_rate() =>
        Assert.Equal("Time * 0.001 per second", new MetricUnit(Dimension.Time, 0.001).Rate.ToString());
}
