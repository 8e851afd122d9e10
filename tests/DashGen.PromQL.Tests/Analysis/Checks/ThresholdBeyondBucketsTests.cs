namespace DashGen.PromQL.Tests;

public sealed class ThresholdBeyondBucketsTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 10", "error at histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 10: a quantile of request_duration_seconds is at most 10, its last bucket, so this is never true; lower the threshold below 10, or give the histogram larger buckets")]
    [InlineData("30 <= histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))", "error at 30 <= histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))): a quantile of request_duration_seconds is at most 10, its last bucket, so this is never true; lower the threshold below 10, or give the histogram larger buckets")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(ThresholdBeyondBuckets.Check, finding, text, Options);

    [Theory]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 5")]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) < 30")]
    [InlineData("histogram_quantile(0.95, sum by (le) (rate(unknown_bucket[5m]))) > 30")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(ThresholdBeyondBuckets.Check, text, Options);
}
