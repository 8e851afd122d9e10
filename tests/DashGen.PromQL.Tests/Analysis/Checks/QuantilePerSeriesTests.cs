namespace DashGen.PromQL.Tests;

public sealed class QuantilePerSeriesTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m])) > 2", "warning at histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m])): this is one quantile for each instance, route; aggregate first: histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m])))")]
    [InlineData("histogram_quantile(0.95, rate(payload_bytes[5m]))", "warning at histogram_quantile(0.95, rate(payload_bytes[5m])): this is one quantile for each instance; aggregate first: histogram_quantile(0.95, sum(rate(payload_bytes[5m])))")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(QuantilePerSeries.Check, finding, text, Options);

    [Theory]
    [InlineData("histogram_quantile(0.95, sum by (le, route) (rate(request_duration_seconds_bucket[5m])))")]
    [InlineData("histogram_quantile(0.95, rate(request_duration_seconds_bucket{instance=\"a\",route=\"/\"}[5m]))")]
    [InlineData("max(histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m])))")]
    [InlineData("histogram_quantile(0.95, rate(unknown_bucket[5m]))")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(QuantilePerSeries.Check, text, Options);
}
