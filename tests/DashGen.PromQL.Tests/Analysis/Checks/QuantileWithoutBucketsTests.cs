namespace DashGen.PromQL.Tests;

public sealed class QuantileWithoutBucketsTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("histogram_quantile(0.95, sum(rate(request_duration_seconds_bucket[5m])))", "error at sum(rate(request_duration_seconds_bucket[5m])): histogram_quantile needs the label le, which was dropped by sum; keep it: sum by (le) (…), or without (…) of other labels")]
    [InlineData("histogram_quantile(0.95, sum by (job) (rate(unknown_bucket[5m])))", "error at sum by (job) (rate(unknown_bucket[5m])): histogram_quantile needs the label le, which was dropped by sum by (job); keep it: sum by (le) (…), or without (…) of other labels")]
    [InlineData("histogram_quantile(0.95, sum without (le) (rate(request_duration_seconds_bucket[5m])))", "error at sum without (le) (rate(request_duration_seconds_bucket[5m])): histogram_quantile needs the label le, which was dropped by sum without (le); keep it: sum by (le) (…), or without (…) of other labels")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(QuantileWithoutBuckets.Check, finding, text, Options);

    [Theory]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))")]
    [InlineData("histogram_quantile(0.95, sum(rate(payload_bytes[5m])))")]
    [InlineData("histogram_quantile(0.95, sum(rate(unknown_native[5m])))")]
    [InlineData("histogram_quantile(0.95, sum by ($group) (rate(request_duration_seconds_bucket[5m])))")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(QuantileWithoutBuckets.Check, text, Options);
}
