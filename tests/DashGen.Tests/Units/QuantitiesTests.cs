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
    [InlineData(10, "10/s")]
    [InlineData(1.5, "1.5/s")]
    [InlineData(100 / 60.0, "1.667/s (100/min)")]
    [InlineData(0.5, "0.5/s (30/min)")]
    [InlineData(0.05, "0.05/s (3/min)")]
    [InlineData(0.0003, "0.0003/s (1.08/h)")]
    public void A_frequency_is_as_a_person_writes_it(double number, string text) => Assert.Equal(text, number.PerSecond.ToString());

    [Theory]
    [InlineData(1e12)]
    [InlineData(double.NaN)]
    public void What_is_no_duration_is_refused(double number) => Assert.Throws<OverflowException>(() => number.Seconds);
}
