using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class ObjectiveWindowsTests
{
    static readonly Objective Usual = Availability(Fixture.Requests[Fixture.ServerError], Fixture.Requests, target: 99.9.Percent, over: 30.Days);

    static string Message(Objective objective, TimeSpan? retention = null) =>
        Assert.Single(Fixture.Find("DG3051", Fixture.Stack(Fixture.Service with { Objectives = [objective] }) with { Retention = retention })).Message;

    static Objective With(TimeSpan @long, TimeSpan @short, Ratio budget) => Usual with { Rows = [new(Severity.Critical, @long, @short, budget)] };

    [Fact]
    public void A_period_longer_than_samples_are_kept_is_found() => Assert.Contains("15 days", Message(Usual, 15.Days), StringComparison.Ordinal);

    [Fact]
    public void A_window_longer_than_the_period_is_found() => Assert.Contains("longer than the period", Message(With(40.Days, 2.Days, 100.Percent)), StringComparison.Ordinal);

    [Fact]
    public void A_short_window_that_is_not_shorter_is_found() => Assert.Contains("not shorter", Message(With(1.Hours, 1.Hours, 2.Percent)), StringComparison.Ordinal);

    [Fact]
    public void A_short_window_of_few_samples_is_found() => Assert.Contains("fewer than four samples", Message(With(1.Hours, 45.Seconds, 2.Percent)), StringComparison.Ordinal);

    [Fact]
    public void A_row_below_the_allowed_rate_is_found() => Assert.Contains("0.233 of the allowed rate", Message(With(3.Days, 6.Hours, 10.Percent) with { Period = 7.Days }).Replace("0.233333333333", "0.233", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Windows_that_fit_are_fine()
    {
        Assert.Empty(Fixture.Find("DG3051", Fixture.Stack(Fixture.Service with { Objectives = [Usual] }) with { Retention = 30.Days }));
        Assert.Empty(Fixture.Find("DG3051", Fixture.Stack(Fixture.Service with { Objectives = [Usual] })));
    }
}
