namespace DashGen.PromQL.Tests;

public sealed class WrongRegexTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("http_requests_total{status=\"5..\"}", "error at status=\"5..\": \"5..\" looks like a pattern, and = compares letter by letter; write status=~\"5..\"")]
    [InlineData("up{job=\"api|web\"}", "error at job=\"api|web\": \"api|web\" looks like a pattern, and = compares letter by letter; write job=~\"api|web\"")]
    [InlineData("up{job!=\"api-.*\"}", "error at job!=\"api-.*\": \"api-.*\" looks like a pattern, and != compares letter by letter; write job!~\"api-.*\"")]
    [InlineData("up{instance=~\"10.0.0.1:9090\"}", "warning at instance=~\"10.0.0.1:9090\": a dot in a pattern is any character; write instance=~\"10\\\\.0\\\\.0\\\\.1:9090\"")]
    [InlineData("http_requests_total{status=~\"5xx\"}", "warning at status=~\"5xx\": as a pattern \"5xx\" matches that text alone, and no status; write status=~\"5..\", or compare with = where the label says 5xx")]
    [InlineData("http_requests_total{status=~\"5.\"}", "warning at status=~\"5.\": no status is \"5.\"; a status has three digits: those of server errors are status=~\"5..\"")]
    [InlineData("http_requests_total{status=~\"5*\"}", "warning at status=~\"5*\": no status is \"5*\"; a status has three digits: those of server errors are status=~\"5..\"")]
    [InlineData("http_requests_total{status=~\"500 | 502\"}", "warning at status=~\"500 | 502\": no status is \"500 | 502\"; a status has three digits: those of server errors are status=~\"5..\"")]
    [InlineData("http_requests_total{status!~\"^5\"}", "warning at status!~\"^5\": no status is \"^5\"; a status has three digits: those of server errors are status!~\"5..\"")]
    [InlineData("http_requests_total{status=\"5\"}", "warning at status=\"5\": no status is \"5\"; a status has three digits: those of server errors are status=~\"5..\"")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(WrongRegex.Check, finding, text, Options);

    [Theory]
    [InlineData("http_requests_total{status=~\"5..\"}")]
    [InlineData("up{job=\"a b|c d\"} + up{path=\"/a/b..c\"}")]
    [InlineData("up{instance=~\"10\\\\.0\\\\.0\\\\.1\"} + up{job=~\"api.*\"}")]
    [InlineData("up{job=\"$job.*\"}")]
    [InlineData("http_requests_total{status=\"5xx\"}")]
    [InlineData("http_requests_total{status=~\"5[0-9]{2}|4..\", status!=\"404\", status!=\"0\"}")]
    [InlineData("grpc_server_handled_total{code=~\"5\"} + up{status=\"ok\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(WrongRegex.Check, text, Options);
}
