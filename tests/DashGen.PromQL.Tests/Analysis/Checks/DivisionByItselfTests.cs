namespace DashGen.PromQL.Tests;

public sealed class DivisionByItselfTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(http_requests_total{status=\"500\"}[5m]) / rate(http_requests_total[5m])", "error at rate(http_requests_total{status=\"500\"}[5m]) / rate(http_requests_total[5m]): every series of http_requests_total is divided by itself: always 1; aggregate both sides: sum(…) / sum(…)")]
    [InlineData("memory_bytes{area=\"heap\"} / memory_bytes", "error at memory_bytes{area=\"heap\"} / memory_bytes: every series of memory_bytes is divided by itself: always 1; aggregate both sides: sum(…) / sum(…)")]
    [InlineData("memory_bytes - memory_bytes", "error at memory_bytes - memory_bytes: every series of memory_bytes is subtracted from itself: always 0; compare with the past: … - … offset 1h")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(DivisionByItself.Check, finding, text, Options);

    [Theory]
    [InlineData("sum(rate(http_requests_total{status=\"500\"}[5m])) / sum(rate(http_requests_total[5m]))")]
    [InlineData("memory_bytes - memory_bytes offset 1h")]
    [InlineData("rate(http_requests_total[5m]) / rate(http_requests_total[1h])")]
    [InlineData("memory_bytes{area=\"heap\"} / ignoring (area) memory_bytes")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(DivisionByItself.Check, text, Options);
}
