namespace DashGen.PromQL.Tests;

public sealed class RangeTooShortTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics, ScrapeInterval = TimeSpan.FromSeconds(15) };

    [Theory]
    [InlineData("rate(http_requests_total[15s])", "error at http_requests_total[15s]: 15s holds fewer than two samples, 15s apart: rate gives nothing; take four scrape intervals: [1m]")]
    [InlineData("rate(http_requests_total[45s])", "warning at http_requests_total[45s]: 45s holds so few samples, 15s apart, that one missed scrape leaves a gap; take four scrape intervals: [1m]")]
    [InlineData("delta(memory_bytes[20s])", "error at memory_bytes[20s]: 20s holds fewer than two samples, 15s apart: delta gives nothing; take four scrape intervals: [1m]")]
    [InlineData("max_over_time(memory_bytes[10s])", "error at memory_bytes[10s]: 10s holds no sample between two that are 15s apart: max_over_time gives nothing there; take four scrape intervals: [1m]")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(RangeTooShort.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(http_requests_total[1m])")]
    [InlineData("rate(http_requests_total[$__rate_interval])")]
    [InlineData("avg_over_time(memory_bytes[15s])")]
    [InlineData("rate(http_requests_total[5m:15s])")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(RangeTooShort.Check, text, Options);
}
