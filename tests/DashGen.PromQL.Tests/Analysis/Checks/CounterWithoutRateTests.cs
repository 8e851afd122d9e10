namespace DashGen.PromQL.Tests;

public sealed class CounterWithoutRateTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("http_requests_total", "warning at http_requests_total: http_requests_total is a counter: its value only grows; take how fast it grows, rate(http_requests_total[5m]), or how much, increase(http_requests_total[1h])")]
    [InlineData("http_requests_total > 1000", "error at http_requests_total: http_requests_total is a counter: its value only grows; take how fast it grows, rate(http_requests_total[5m]), or how much, increase(http_requests_total[1h])")]
    [InlineData("sum by (job) (http_requests_total)", "error at http_requests_total: http_requests_total is a counter: its value only grows; take how fast it grows, rate(http_requests_total[5m]), or how much, increase(http_requests_total[1h])")]
    [InlineData("errors_total / http_requests_total", "error at errors_total: errors_total is a counter: its value only grows; take how fast it grows, rate(errors_total[5m]), or how much, increase(errors_total[1h])\nerror at http_requests_total: http_requests_total is a counter: its value only grows; take how fast it grows, rate(http_requests_total[5m]), or how much, increase(http_requests_total[1h])")]
    [InlineData("http_requests_total unless errors_total offset 5m", "error at http_requests_total: http_requests_total is a counter: its value only grows; take how fast it grows, rate(http_requests_total[5m]), or how much, increase(http_requests_total[1h])")]
    [InlineData("request_duration_seconds_count * 2", "error at request_duration_seconds_count: request_duration_seconds_count is a counter: its value only grows; take how fast it grows, rate(request_duration_seconds_count[5m]), or how much, increase(request_duration_seconds_count[1h])")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(CounterWithoutRate.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(http_requests_total[5m]) + increase(http_requests_total[1h])")]
    [InlineData("count(http_requests_total) + absent(http_requests_total) + timestamp(http_requests_total)")]
    [InlineData("http_requests_total - http_requests_total offset 1h")]
    [InlineData("sum by (job) (increase(http_requests_total[5m]) > 0 or http_requests_total unless http_requests_total offset 5m)")]
    [InlineData("sum by (job) (http_requests_total) unless sum by (job) (http_requests_total offset 5m)")]
    [InlineData("usage_ratio and on (job, instance) http_requests_total")]
    [InlineData("memory_bytes + unknown_total")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(CounterWithoutRate.Check, text, Options);

    [Fact]
    public void A_selector_that_stands_in_two_places_is_looked_at_in_both()
    {
        var requests = Build.Select("http_requests_total");
        var findings = Analyzer.Analyze(Build.Rate(requests, TimeSpan.FromMinutes(5)) / requests, Options).Findings;
        Assert.Single(findings, finding => finding.Code == CounterWithoutRate.Check.Code);
    }
}
