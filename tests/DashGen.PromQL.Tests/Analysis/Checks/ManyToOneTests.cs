namespace DashGen.PromQL.Tests;

public sealed class ManyToOneTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(http_requests_total[5m]) * on (instance) started_seconds", "error at rate(http_requests_total[5m]) * on (instance) started_seconds: the left side has several series for one on the right: they differ in method; write group_left behind the labels, or aggregate method away")]
    [InlineData("started_seconds * on (job, instance) rate(http_requests_total[5m])", "error at started_seconds * on (job, instance) rate(http_requests_total[5m]): the right side has several series for one on the left: they differ in method; write group_right behind the labels, or aggregate method away")]
    [InlineData("memory_bytes + on (job) memory_bytes", "error at memory_bytes + on (job) memory_bytes: both sides have several series for one match: they differ in area and area; aggregate both sides to the labels that are matched")]
    [InlineData("up * on (job, instance) topk by (job, instance) (2, memory_bytes)", "error at up * on (job, instance) topk by (job, instance) (2, memory_bytes): the right side has several series for one on the left: they differ in area; write group_right behind the labels, or aggregate area away")]
    [InlineData("http_requests_total * on (instance) group_left memory_bytes", "error at http_requests_total * on (instance) group_left memory_bytes: the right side has several series for one match: they differ in area; aggregate the right side first, or match on area too; if an instance never has more than one, declare that of the metric: Combinations = 1")]
    [InlineData("memory_bytes * on (job) group_left memory_bytes", "error at memory_bytes * on (job) group_left memory_bytes: the right side has several series for one match: they differ in area; aggregate the right side first, or match on area too")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(ManyToOne.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(http_requests_total[5m]) * on (job, instance) group_left started_seconds")]
    [InlineData("sum by (job) (memory_bytes) * on (job) sum by (job) (wait_seconds)")]
    [InlineData("memory_bytes and on (job) up")]
    [InlineData("up * on (job, instance) group_right topk by (job, instance) (1, memory_bytes)")]
    [InlineData("up * on (job, instance) topk by (job, instance) (1, memory_bytes)")]
    [InlineData("up * ignoring (area) (bottomk by (job, instance) (1, memory_bytes))")]
    [InlineData("unknown * on (job) other")]
    [InlineData("memory_bytes{area=\"heap\"} / ignoring (area) memory_bytes{area=\"nonheap\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(ManyToOne.Check, text, Options);
}
