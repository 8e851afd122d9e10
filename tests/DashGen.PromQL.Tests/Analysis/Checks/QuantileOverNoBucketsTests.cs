namespace DashGen.PromQL.Tests;

public sealed class QuantileOverNoBucketsTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("histogram_quantile(0.95, rate(request_duration_seconds_sum[5m]))", "error at rate(request_duration_seconds_sum[5m]): histogram_quantile needs buckets, and request_duration_seconds_sum has none; the buckets are request_duration_seconds_bucket")]
    [InlineData("histogram_quantile(0.95, memory_bytes)", "error at memory_bytes: histogram_quantile needs buckets, and memory_bytes has none; take a histogram, or avg_over_time of this one")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(QuantileOverNoBuckets.Check, finding, text, Options);

    [Theory]
    [InlineData("histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m]))")]
    [InlineData("histogram_quantile(0.95, rate(payload_bytes[5m]))")]
    [InlineData("histogram_quantile(0.95, rate(unknown[5m]))")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(QuantileOverNoBuckets.Check, text, Options);
}
