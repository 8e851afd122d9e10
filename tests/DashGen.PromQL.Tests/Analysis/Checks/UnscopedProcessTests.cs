namespace DashGen.PromQL.Tests;

public sealed class UnscopedProcessTests
{
    static readonly AnalyzerOptions Options = new();

    [Theory]
    [InlineData("process_resident_memory_bytes", "warning at process_resident_memory_bytes: process_resident_memory_bytes is there for every process, Prometheus itself included; say whose: process_resident_memory_bytes{job=\"…\"}")]
    [InlineData("rate(process_cpu_seconds_total[5m])", "warning at process_cpu_seconds_total: process_cpu_seconds_total is there for every process, Prometheus itself included; say whose: process_cpu_seconds_total{job=\"…\"}")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnscopedProcess.Check, finding, text, Options);

    [Theory]
    [InlineData("process_resident_memory_bytes{job=\"api\"}")]
    [InlineData("process_resident_memory_bytes{job=~\"$job\"}")]
    [InlineData("sum by (job) (process_resident_memory_bytes)")]
    [InlineData("process_resident_memory_bytes and on (instance) up{job=\"api\"}")]
    [InlineData("memory_bytes")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnscopedProcess.Check, text, Options);
}
