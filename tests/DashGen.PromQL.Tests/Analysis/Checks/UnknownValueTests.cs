namespace DashGen.PromQL.Tests;

public sealed class UnknownValueTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("http_requests_total{method=\"Get\"}", "error at method=\"Get\": method is never \"Get\": nothing is selected; did you mean \"GET\"? It is one of GET, POST, DELETE")]
    [InlineData("http_requests_total{status!=\"201\"}", "warning at status!=\"201\": status is never \"201\": nothing is left out; it is one of 200, 404, 500, 503")]
    [InlineData("http_requests_total{status=~\"4..|6..\"}", "warning at status=~\"4..|6..\": no value of status matches \"6..\"; it is one of 200, 404, 500, 503")]
    [InlineData("http_requests_total{status=~\"6..\"}", "error at status=~\"6..\": no value of status matches \"6..\": nothing is selected; it is one of 200, 404, 500, 503")]
    [InlineData("http_requests_total{method=~\"GET|PUT\"}", "warning at method=~\"GET|PUT\": method is never \"PUT\"; it is one of GET, POST, DELETE")]
    [InlineData("http_requests_total{status!~\"[45].*|200\"}", "error at status!~\"[45].*|200\": every value of status matches \"[45].*|200\": nothing is selected; it is one of 200, 404, 500, 503")]
    [InlineData("http_requests_total{status!~\"6..\"}", "warning at status!~\"6..\": no value of status matches \"6..\": nothing is left out; it is one of 200, 404, 500, 503")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnknownValue.Check, finding, text, Options);

    [Theory]
    [InlineData("http_requests_total{method=\"GET\",status=~\"5..\"}")]
    [InlineData("http_requests_total{method=~\"$method\",status=\"${status}\"}")]
    [InlineData("http_requests_total{route=\"/anything\"}")]
    [InlineData("http_requests_total{method=\"\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnknownValue.Check, text, Options);
}
