namespace DashGen.PromQL.Tests;

public sealed class TooManySeriesTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(http_requests_total[5m])", "warning at rate(http_requests_total[5m]): this can be 60,000 series; aggregate, or pick: topk(10, …); 100 is the most asked for")]
    [InlineData("rate(http_requests_total{method=~\"P.*|D.*\",status!~\"5..\"}[5m])", "warning at rate(http_requests_total{method=~\"P.*|D.*\",status!~\"5..\"}[5m]): this can be 20,000 series; aggregate, or pick: topk(10, …); 100 is the most asked for")]
    [InlineData("sum by (tenant) (rate(tenant_requests_total[5m]))", "warning at sum by (tenant) (rate(tenant_requests_total[5m])): the label tenant has no bound on its values, so neither has the number of series; aggregate it away: sum without (tenant) (…)")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(TooManySeries.Check, finding, text, Options);

    [Theory]
    [InlineData("sum by (route) (rate(http_requests_total[5m]))")]
    [InlineData("topk(5, rate(http_requests_total[5m]))")]
    [InlineData("rate(http_requests_total[5m]) > 100")]
    [InlineData("rate(http_requests_total{instance=\"a\",route=\"/\"}[5m])")]
    [InlineData("unknown")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(TooManySeries.Check, text, Options);
}
