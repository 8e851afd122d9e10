namespace DashGen.PromQL.Tests;

public sealed class SidesNeverMatchTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("memory_bytes{area=\"heap\"} / memory_bytes{area=\"nonheap\"}", "error at memory_bytes{area=\"heap\"} / memory_bytes{area=\"nonheap\"}: the sides never match: area is \"heap\" on the left and \"nonheap\" on the right; the result is always empty; write / ignoring (area), or on (…) the labels that are equal")]
    [InlineData("rate(http_requests_total[5m]) / rate(sent_bytes_total[5m])", "error at rate(http_requests_total[5m]) / rate(sent_bytes_total[5m]): the sides never match: only the left side has method (sent_bytes_total has no such label); the result is always empty; write / ignoring (method, route, status), or on (…) the labels that are equal")]
    [InlineData("sum(rate(errors_total[5m])) / sum by (job) (rate(http_requests_total[5m]))", "error at sum(rate(errors_total[5m])) / sum by (job) (rate(http_requests_total[5m])): the sides never match: only the right side has job (dropped by sum); the result is always empty; write / ignoring (job), or on (…) the labels that are equal")]
    [InlineData("memory_bytes{area=\"heap\"} unless memory_bytes{area=\"nonheap\"}", "warning at memory_bytes{area=\"heap\"} unless memory_bytes{area=\"nonheap\"}: the sides never match: area is \"heap\" on the left and \"nonheap\" on the right; the right side takes nothing away; write unless ignoring (area), or on (…) the labels that are equal")]
    [InlineData("sum(rate(errors_total[5m])) / sum by (job, instance) (rate(http_requests_total[5m]))", "error at sum(rate(errors_total[5m])) / sum by (job, instance) (rate(http_requests_total[5m])): the sides never match: only the right side has instance (dropped by sum); the result is always empty; write / ignoring (instance, job), or on (…) the labels that are equal")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(SidesNeverMatch.Check, finding, text, Options);

    [Theory]
    [InlineData("memory_bytes{area=\"heap\"} / ignoring (area) memory_bytes{area=\"nonheap\"}")]
    [InlineData("memory_bytes{area=\"heap\"} or memory_bytes{area=\"nonheap\"}")]
    [InlineData("memory_bytes{area=\"heap\"} / on (job, instance) memory_bytes{area=\"nonheap\"}")]
    [InlineData("sum by (job) (rate(errors_total[5m])) / sum by (job) (rate(http_requests_total[5m]))")]
    [InlineData("unknown / other")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(SidesNeverMatch.Check, text, Options);
}
