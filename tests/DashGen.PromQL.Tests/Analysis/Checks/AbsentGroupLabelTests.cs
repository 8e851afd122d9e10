namespace DashGen.PromQL.Tests;

public sealed class AbsentGroupLabelTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("sum by (rout) (rate(http_requests_total[5m]))", "error at rout: there is no label rout: http_requests_total has no such label; did you mean route?")]
    [InlineData("sum by (route) (sum by (job) (rate(http_requests_total[5m])))", "error at route: there is no label route: dropped by sum by (job); there are job")]
    [InlineData("max without (zone) (memory_bytes)", "warning at zone: there is no label zone: memory_bytes has no such label; there are area, instance, job")]
    [InlineData("sum by (job) (vector(1))", "error at job: there is no label job: vector() makes a series without labels; there are no labels at all")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(AbsentGroupLabel.Check, finding, text, Options);

    [Theory]
    [InlineData("sum by (route, job) (rate(http_requests_total[5m]))")]
    [InlineData("sum by (anything) (unknown)")]
    [InlineData("sum by ($group) (rate(http_requests_total[5m]))")]
    [InlineData("sum by (host) (label_replace(up, \"host\", \"$1\", \"instance\", \"(.*):.*\"))")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(AbsentGroupLabel.Check, text, Options);
}
