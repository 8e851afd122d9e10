namespace DashGen.PromQL.Tests;

public sealed class UnknownBucketTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("request_duration_seconds_bucket{le=\"0.3\"}", "error at le=\"0.3\": 0.3 is no bucket of request_duration_seconds; the nearest is 0.1; there are 0.05, 0.1, 0.5, 1, 2.5, 10")]
    [InlineData("request_duration_seconds_bucket{le=\"1\"}", "warning at le=\"1\": Prometheus 3.14 stores this bound as le=\"1.0\"; write le=~\"1(\\\\.0)?\", which fits both")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(UnknownBucket.Check, finding, text, Options);

    [Theory]
    [InlineData("request_duration_seconds_bucket{le=\"0.5\"}")]
    [InlineData("request_duration_seconds_bucket{le=\"1.0\"} + request_duration_seconds_bucket{le=\"+Inf\"}")]
    [InlineData("request_duration_seconds_bucket{le=~\"1(\\\\.0)?\"}")]
    [InlineData("unknown_bucket{le=\"7\"}")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(UnknownBucket.Check, text, Options);
}
