namespace DashGen.PromQL.Tests;

public sealed class DeltaOverCounterTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("delta(http_requests_total[1h])", "error at delta(http_requests_total[1h]): delta is for gauges, and this is a counter; for a counter, increase says how much it grew, rate how fast")]
    [InlineData("avg_over_time(http_requests_total[1h])", "error at avg_over_time(http_requests_total[1h]): avg_over_time is for gauges, and this is a counter; for a counter, increase says how much it grew, rate how fast")]
    [InlineData("predict_linear(errors_total[1h], 3600)", "error at predict_linear(errors_total[1h], 3600): predict_linear is for gauges, and this is a counter; for a counter, increase says how much it grew, rate how fast")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(DeltaOverCounter.Check, finding, text, Options);

    [Theory]
    [InlineData("increase(http_requests_total[1h])")]
    [InlineData("delta(memory_bytes[1h])")]
    [InlineData("max_over_time(rate(http_requests_total[5m])[1h:])")]
    [InlineData("count_over_time(http_requests_total[1h])")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(DeltaOverCounter.Check, text, Options);
}
