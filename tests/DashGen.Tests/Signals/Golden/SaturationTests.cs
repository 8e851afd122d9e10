using static DashGen.Signals;

namespace DashGen.Tests.Signals.Golden;

public sealed class SaturationTests
{
    static readonly Gauge<NoLabels> Connections = new("connections", "Connections open now.");

    /// <summary>A share of nothing is above every threshold.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_capacity_of_nothing_is_refused(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Saturation(Connections, capacity, "connections", warning: 80.Percent.For(5.Minutes)));

    [Fact]
    public void A_capacity_of_one_is_enough() => Assert.NotNull(Saturation(Connections, 1, "connections"));
}
