namespace DashGen.PromQL.Tests;

public sealed class ConstantComparisonTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(http_requests_total[5m]) >= 0", "error at rate(http_requests_total[5m]) >= 0: this is always true: the left side is at least 0, the right side always 0; take the comparison out, or raise the threshold")]
    [InlineData("usage_ratio > 5", "error at usage_ratio > 5: this is always false: the left side is 0 to 1, the right side always 5; check the unit of the threshold: a ratio of 5 % is 0.05")]
    [InlineData("sum(up == 0) > 0", "error at sum(up == 0) > 0: this is always false: the left side is always 0, the right side always 0; there is one value only that it can have: count(…) asks how many there are")]
    [InlineData("up < 0", "error at up < 0: this is always false: the left side is 0 to 1, the right side always 0; check the unit of the threshold: a ratio of 5 % is 0.05")]
    [InlineData("count(up) > 0 and up == 0", "warning at count(up) > 0: this is always true: the left side is at least 1, the right side always 0; take the comparison out, or raise the threshold")]
    [InlineData("sum(rate(http_requests_total{status=\"500\"}[5m])) / sum(rate(http_requests_total[5m])) > 5", "error at sum(rate(http_requests_total{status=\"500\"}[5m])) / sum(rate(http_requests_total[5m])) > 5: this is always false: the left side is 0 to 1, the right side always 5; check the unit of the threshold: a ratio of 5 % is 0.05")]
    [InlineData("count(up) == 0", "error at count(up) == 0: this is always false: the left side is at least 1, the right side always 0; where there is nothing to count there is no series: absent(…) asks for that")]
    [InlineData("count(breaker_state) < 5000", "error at count(breaker_state) < 5000: this is always true: the left side is 1 to 1900, the right side always 5000; take the comparison out, or raise the threshold")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(ConstantComparison.Check, finding, text, Options);

    [Fact]
    public void A_scrape_takes_no_longer_than_its_timeout() => AssertCheck.Says(
        ConstantComparison.Check, "error at scrape_duration_seconds > 15: this is always false: the left side is 0 to 11, the right side always 15; choose a number that the left side can have",
        "scrape_duration_seconds > 15", Options with { ScrapeTimeout = TimeSpan.FromSeconds(10) });

    // One that is given up has taken a moment longer.
    [Theory]
    [InlineData("scrape_duration_seconds > 10", 10)]
    [InlineData("scrape_duration_seconds > 15", 20)]
    [InlineData("scrape_duration_seconds > 15", null)]
    public void It_may_be_above_what_it_may_take(string text, int? timeout) =>
        AssertCheck.IsSilent(ConstantComparison.Check, text, Options with { ScrapeTimeout = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : null });

    [Theory]
    [InlineData("single >= 0")]
    [InlineData("sum by (job) (single) >= 0")]
    public void Of_an_alert_on_everything_that_is_counted_so_is_it(string text) => AssertCheck.Says(
        ConstantComparison.Check, $"warning at {text}: this is true of everything that is not negative, 0 included; > 0 is most likely meant; compare with a number below 0 where values may be negative",
        text, Options with { Use = ExpressionUse.Alert });

    [Theory]
    [InlineData("single > 0")]
    [InlineData("single - single offset 1h >= 0")]
    [InlineData("deriv(single[1h]) >= 0")]
    public void A_difference_may_be_negative(string text) => AssertCheck.IsSilent(ConstantComparison.Check, text, Options with { Use = ExpressionUse.Alert });

    [Theory]
    [InlineData("count(breaker_state) < 12")]
    [InlineData("count by (job) (breaker_state) < 5000")]
    [InlineData("rate(http_requests_total[5m]) > 0")]
    [InlineData("usage_ratio > 0.9")]
    [InlineData("up == 0")]
    [InlineData("1 == bool 1")]
    [InlineData("unknown > 5")]
    [InlineData("sum(rate(http_requests_total{status=\"500\"}[5m])) / sum(rate(http_requests_total[5m])) > 0.05")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(ConstantComparison.Check, text, Options);
}
