namespace DashGen.PromQL.Tests;

public sealed class UnitMismatchTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("memory_bytes + on (job, instance) wait_seconds", "error at memory_bytes + on (job, instance) wait_seconds: this adds bytes and seconds; bring both sides to one unit first")]
    [InlineData("wait_seconds > wait_milliseconds", "error at wait_seconds > wait_milliseconds: this compares seconds and milliseconds; convert one side: milliseconds are seconds times 1000")]
    [InlineData("rate(sent_bytes_total[5m]) - memory_bytes", "error at rate(sent_bytes_total[5m]) - memory_bytes: this subtracts bytes a second and bytes; bring both sides to one unit first")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnitMismatch.Check, finding, text, Options);

    [Theory]
    [InlineData("wait_seconds * 1000 > wait_milliseconds")]
    [InlineData("time() - started_seconds > 60")]
    [InlineData("memory_bytes > 1000")]
    [InlineData("memory_bytes / wait_seconds")]
    [InlineData("unknown + memory_bytes")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnitMismatch.Check, text, Options);
}
