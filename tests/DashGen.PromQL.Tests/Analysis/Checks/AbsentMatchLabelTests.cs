namespace DashGen.PromQL.Tests;

public sealed class AbsentMatchLabelTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(sent_bytes_total[5m]) / on (route) up", "error at route: the left side has no label route: sent_bytes_total has no such label; match on labels that both sides have")]
    [InlineData("rate(sent_bytes_total[5m]) / on (zone) memory_bytes", "error at zone: neither side has the label zone: sent_bytes_total has no such label; match on labels that both sides have")]
    [InlineData("sum by (job) (memory_bytes) / on (instance) memory_bytes", "error at instance: the left side has no label instance: dropped by sum by (job); match on labels that both sides have")]
    [InlineData("rate(sent_bytes_total[5m]) * on (job, instance) group_left (vers) build_info", "error at vers: the right side has no label vers to take over: build_info has no such label; it has instance, job, version")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(AbsentMatchLabel.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(sent_bytes_total[5m]) * on (job, instance) group_left (version) build_info")]
    [InlineData("unknown / on (anything) other")]
    [InlineData("sum(unknown) or on (job) vector(0)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(AbsentMatchLabel.Check, text, Options);
}
