namespace DashGen.PromQL.Tests;

public sealed class NotANumberTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("sum(rate(errors_total[5m]) / rate(errors_total[5m]))", "warning at rate(errors_total[5m]) / rate(errors_total[5m]): at rest this is 0/0, which is no number, and makes the whole aggregate no number; divide sums, or keep only what moves: … / (… > 0)")]
    [InlineData("usage_ratio / 0", "error at usage_ratio / 0: this divides by zero; check the divisor")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(NotANumber.Check, finding, text, Options);

    [Theory]
    [InlineData("sum(rate(errors_total[5m])) / sum(rate(http_requests_total[5m]))")]
    [InlineData("sum(rate(errors_total[5m]) / (rate(errors_total[5m]) > 0))")]
    [InlineData("sum(memory_bytes / 1024)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(NotANumber.Check, text, Options);
}
