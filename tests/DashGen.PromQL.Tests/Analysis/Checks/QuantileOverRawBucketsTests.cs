namespace DashGen.PromQL.Tests;

public sealed class QuantileOverRawBucketsTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("histogram_quantile(0.95, request_duration_seconds_bucket)", "error at request_duration_seconds_bucket: these are counts since the process started; take what came in lately: sum by (le) (rate(…[5m]))")]
    [InlineData("histogram_quantile(0.95, sum by (le) (request_duration_seconds_bucket))", "error at sum by (le) (request_duration_seconds_bucket): these are counts since the process started; take what came in lately: sum by (le) (rate(…[5m]))")]
    [InlineData("histogram_quantile(0.95, payload_bytes)", "error at payload_bytes: these are counts since the process started; take what came in lately: sum(rate(…[5m]))")]
    [InlineData("request_duration_seconds_bucket", "error at request_duration_seconds_bucket: buckets are counters, one for each bound; a quantile of them: histogram_quantile(0.95, sum by (le) (rate(…[5m])))")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(QuantileOverRawBuckets.Check, finding, text, Options);

    [Theory]
    [InlineData("histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m]))")]
    [InlineData("rate(request_duration_seconds_bucket[5m])")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(QuantileOverRawBuckets.Check, text, Options);
}
