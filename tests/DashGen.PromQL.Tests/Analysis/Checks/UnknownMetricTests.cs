namespace DashGen.PromQL.Tests;

public sealed class UnknownMetricTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(http_request_total[5m])", "error at http_request_total: no metric is called http_request_total; did you mean http_requests_total?")]
    [InlineData("up + nothing_like_it", "error at nothing_like_it: no metric is called nothing_like_it; list it in the catalogue, or take it out")]
    [InlineData("request_duration_seconds", "error at request_duration_seconds: request_duration_seconds is a classic histogram: no series has that name; its series are request_duration_seconds_bucket, request_duration_seconds_sum and request_duration_seconds_count")]
    [InlineData("{__name__=\"htp_requests_total\"}", "error at {__name__=\"htp_requests_total\"}: no metric is called htp_requests_total; did you mean http_requests_total?")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnknownMetric.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(http_requests_total[5m]) + up + ALERTS + scrape_duration_seconds")]
    [InlineData("rate(request_duration_seconds_bucket[5m]) + rate(request_duration_seconds_sum[5m]) + rate(rpc_seconds_count[5m]) + rpc_seconds")]
    [InlineData("job:requests:rate5m")]
    [InlineData("node_$x_bytes + {job=\"a\"} + {__name__=~\"a.*\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnknownMetric.Check, text, Options);
}
