namespace DashGen.PromQL.Tests;

public sealed class UnknownLabelTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("http_requests_total{methd=\"GET\"}", "error at methd=\"GET\": http_requests_total has no label methd: nothing is selected; did you mean method?")]
    [InlineData("http_requests_total{service!=\"x\"}", "warning at service!=\"x\": http_requests_total has no label service: the condition does nothing; it has instance, job, method, route, status")]
    [InlineData("sent_bytes_total{route=~\"a|b\"}", "error at route=~\"a|b\": sent_bytes_total has no label route: nothing is selected; it has instance, job")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnknownLabel.Check, finding, text, Options);

    [Theory]
    [InlineData("http_requests_total{method=\"GET\",job=\"x\"}")]
    [InlineData("request_duration_seconds_bucket{le=\"1\"} + rpc_seconds{quantile=\"0.9\"}")]
    [InlineData("up{anything=\"x\"}")]
    [InlineData("http_requests_total{$label=\"x\"}")]
    [InlineData("nothing_known{a=\"b\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnknownLabel.Check, text, Options);
}
