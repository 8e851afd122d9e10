namespace DashGen.PromQL.Tests;

public sealed class QuantileOutOfRangeTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("histogram_quantile(95, rate(request_duration_seconds_bucket[5m]))", "error at 95: 95 is no quantile: it lies between 0 and 1; write 0.95")]
    [InlineData("quantile(-0.5, up)", "error at -0.5: -0.5 is no quantile: it lies between 0 and 1; 0.95 leaves 5 % above")]
    [InlineData("quantile_over_time(1.5, up[5m])", "error at 1.5: 1.5 is no quantile: it lies between 0 and 1; 0.95 leaves 5 % above")]
    [InlineData("histogram_quantiles(rate(payload_bytes[5m]), \"q\", 0.5, 99)", "error at 99: 99 is no quantile: it lies between 0 and 1; write 0.99")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(QuantileOutOfRange.Check, finding, text, Options);

    [Theory]
    [InlineData("histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m])) + quantile(1, up) + quantile(0, up)")]
    [InlineData("histogram_quantile($q, rate(request_duration_seconds_bucket[5m]))")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(QuantileOutOfRange.Check, text, Options);
}
