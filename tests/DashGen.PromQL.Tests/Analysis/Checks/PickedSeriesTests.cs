namespace DashGen.PromQL.Tests;

public sealed class PickedSeriesTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("topk(5, rate(http_requests_total[5m])) > 10", "warning at topk(5, rate(http_requests_total[5m])): topk picks other series at every evaluation; let every series over the threshold fire")]
    [InlineData("sort(up == 0)", "warning at sort(up == 0): sort has no effect in a rule; take it out")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(PickedSeries.Check, finding, text, Options);

    [Theory]
    [InlineData("max(rate(http_requests_total[5m])) > 10")]
    [InlineData("up * on (job, instance) group_left (area) topk by (job, instance) (1, memory_bytes) > 10")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(PickedSeries.Check, text, Options);
}
