namespace DashGen.PromQL.Tests;

public sealed class HistogramFormMismatchTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(payload_bytes_bucket[5m])", "error at payload_bytes_bucket: payload_bytes is a native histogram: it has no _bucket; write payload_bytes, without le")]
    [InlineData("rate(payload_bytes_count[5m])", "error at payload_bytes_count: payload_bytes is a native histogram: it has no _count; write histogram_count(rate(payload_bytes[5m]))")]
    [InlineData("histogram_count(rate(request_duration_seconds_bucket[5m]))", "error at histogram_count(rate(request_duration_seconds_bucket[5m])): histogram_count is for native histograms, and request_duration_seconds is none; a classic histogram has request_duration_seconds_sum and request_duration_seconds_count")]
    [InlineData("histogram_quantile(0.9, sum by (le) (rate(payload_bytes[5m])))", "warning at sum by (le) (rate(payload_bytes[5m])): a native histogram has no label le; leave le out")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(HistogramFormMismatch.Check, finding, text, Options);

    [Fact]
    public void A_function_that_took_classic_histograms_later_is_found()
    {
        const string Text = "histogram_fraction(0, 1, sum by (le) (rate(request_duration_seconds_bucket[5m])))";
        AssertCheck.Says(
            HistogramFormMismatch.Check,
            $"error at {Text}: histogram_fraction takes classic histograms since Prometheus 3.4, and gives nothing for request_duration_seconds before; divide the buckets by the count: sum(rate(…_bucket{{le=\"…\"}}[5m])) / sum(rate(…_count[5m]))",
            Text,
            Options with { Version = new(2, 42) });
        AssertCheck.IsSilent(HistogramFormMismatch.Check, Text, Options with { Version = new(3, 4) });
        AssertCheck.IsSilent(HistogramFormMismatch.Check, "histogram_fraction(0, 1, sum(rate(payload_bytes[5m])))", Options with { Version = new(2, 42) });
    }

    [Theory]
    [InlineData("histogram_quantile(0.9, sum(rate(payload_bytes[5m])))")]
    [InlineData("histogram_count(rate(payload_bytes[5m]))")]
    [InlineData("histogram_count(unknown)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(HistogramFormMismatch.Check, text, Options);
}
