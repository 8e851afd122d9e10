using static DashGen.Signals;

namespace DashGen.Tests.Signals.Objectives;

/// <summary>Windows and factors are those of the peers, where the settings are the same.</summary>
public sealed class BurnRateTests
{
    /// <summary>sloth's table of windows for 30 and 28 days; but sloth's last factor for 28 days is 0.93, which warns while the promise is kept.</summary>
    [Theory]
    [InlineData(30, new[] { 14.4, 6, 3, 1 })]
    [InlineData(28, new[] { 13.44, 5.6, 2.8, 1 })]
    public void Rows_are_those_of_sloth(int days, double[] factors)
    {
        var rows = BurnRate.For(days.Days);
        Assert.Equal([(1.Hours, 5.Minutes), (6.Hours, 30.Minutes), (1.Days, 2.Hours), (3.Days, 6.Hours)], rows.Select(row => (row.Long, row.Short)));
        Assert.Equal(factors, rows.Select(row => (double)row.Factor(days.Days)));
        Assert.Equal([Severity.Critical, Severity.Critical, Severity.Warning, Severity.Warning], rows.Select(row => row.Severity));
    }

    /// <summary>pyrra's table: the windows grow with the period, the factors do not change.</summary>
    [Theory]
    [InlineData(28, new[] { 60, 6 * 60, 24 * 60, 4 * 24 * 60 }, new[] { 5, 30, 120, 360 })]
    [InlineData(7, new[] { 15, 90, 6 * 60, 24 * 60 }, new[] { 1, 8, 30, 90 })]
    [InlineData(14, new[] { 30, 180, 12 * 60, 48 * 60 }, new[] { 3, 15, 60, 180 })]
    public void Rows_can_be_those_of_pyrra(int days, int[] longs, int[] shorts)
    {
        var rows = BurnRate.Pyrra(days.Days);
        Assert.Equal(longs, rows.Select(row => (int)row.Long.TotalMinutes));
        Assert.Equal(shorts, rows.Select(row => (int)row.Short.TotalMinutes));
        Assert.Equal([14m, 7, 2, 1], rows.Select(row => row.Factor(days.Days)));
    }

    /// <summary>Google's table for 99.9 % over 30 days; decimals are exact.</summary>
    [Fact]
    public void Thresholds_are_exact()
    {
        var objective = Availability(Fixture.Requests[Fixture.ServerError], Fixture.Requests, target: 99.9.Percent, over: 30.Days);
        Assert.Equal([0.0144, 0.006, 0.003, 0.001], objective.Rows.Select(row => row.Threshold(objective)));
    }

    /// <summary>Windows that people speak of, with the factors of a month.</summary>
    [Theory]
    [InlineData(7, new[] { 15, 90, 6 * 60, 18 * 60 }, new[] { 2, 10, 30, 90 })]
    [InlineData(10, new[] { 20, 120, 8 * 60, 24 * 60 }, new[] { 2, 10, 45, 120 })]
    [InlineData(14, new[] { 30, 180, 12 * 60, 36 * 60 }, new[] { 3, 15, 60, 180 })]
    public void Windows_of_a_short_period_are_short(int days, int[] longs, int[] shorts)
    {
        var rows = BurnRate.For(days.Days);
        Assert.Equal(longs, rows.Select(row => (int)row.Long.TotalMinutes));
        Assert.Equal(shorts, rows.Select(row => (int)row.Short.TotalMinutes));
        Assert.Equal([14.4m, 6, 3, 1], rows.Select(row => row.Factor(days.Days)));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(90)]
    public void No_row_calls_anyone_while_the_budget_burns_as_it_may(int days)
    {
        Assert.All(BurnRate.For(days.Days), row => Assert.True(row.Factor(days.Days) >= 1, $"{row}"));
        Assert.Empty(Fixture.Find("DG3051", Fixture.Service with { Objectives = [Availability(Fixture.Requests[Fixture.ServerError], Fixture.Requests, target: 99.9.Percent, over: days.Days)] }));
    }

    [Fact]
    public void The_budget_is_empty_after_the_period_divided_by_the_factor()
    {
        Assert.Equal([50.Hours, 5.Days, 10.Days, 30.Days], BurnRate.Rows.Select(row => row.EmptyIn(30.Days)));
        Assert.Equal("2 days", Words.About(50.Hours));
    }
}
