namespace DashGen.Tests.Units;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData(0.37281, 3_728_100)]
    [InlineData(0.0058, 58_000)]
    [InlineData(2.3, 23_000_000)]
    [InlineData(-0.0053, -53_000)]
    public void A_fraction_of_a_second_is_what_is_written(double number, long ticks) => Assert.Equal(ticks, number.Seconds.Ticks);

    [Theory]
    [InlineData(1e12)]
    [InlineData(double.NaN)]
    public void What_is_no_duration_is_refused(double number) => Assert.Throws<OverflowException>(() => number.Seconds);
}
