namespace DashGen.PromQL.Tests;

public sealed class FlappingRateTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("irate(http_requests_total[5m]) > 100", "warning at irate(http_requests_total[5m]): irate sees two samples only and flaps; write rate")]
    [InlineData("idelta(memory_bytes[5m]) > 100", "warning at idelta(memory_bytes[5m]): idelta sees two samples only and flaps; write delta")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(FlappingRate.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(http_requests_total[5m]) > 100")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(FlappingRate.Check, text, Options);
}
