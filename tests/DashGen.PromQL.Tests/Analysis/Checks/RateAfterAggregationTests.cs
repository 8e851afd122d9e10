namespace DashGen.PromQL.Tests;

public sealed class RateAfterAggregationTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(sum(http_requests_total)[5m:])", "error at rate(sum(http_requests_total)[5m:]): rate of an aggregate sees one restart as a restart of all; take the rate of each series first: sum(rate(…[5m]))")]
    [InlineData("increase((errors_total + errors_total)[1h:1m])", "error at increase((errors_total + errors_total)[1h:1m]): increase of an aggregate sees one restart as a restart of all; take the rate of each series first: sum(rate(…[5m]))")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(RateAfterAggregation.Check, finding, text, Options);

    [Theory]
    [InlineData("sum(rate(http_requests_total[5m]))")]
    [InlineData("max_over_time(sum(rate(http_requests_total[5m]))[1h:])")]
    [InlineData("rate(http_requests_total[5m:])")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(RateAfterAggregation.Check, text, Options);
}
