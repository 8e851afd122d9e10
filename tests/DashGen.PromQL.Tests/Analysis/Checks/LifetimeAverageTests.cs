namespace DashGen.PromQL.Tests;

public sealed class LifetimeAverageTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("request_duration_seconds_sum / request_duration_seconds_count", "error at request_duration_seconds_sum / request_duration_seconds_count: this is the mean of request_duration_seconds since the process started; take what came in lately: rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m])")]
    [InlineData("sum(unknown_sum) / sum(unknown_count)", "error at sum(unknown_sum) / sum(unknown_count): this is the mean of unknown since the process started; take what came in lately: rate(unknown_sum[5m]) / rate(unknown_count[5m])")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(LifetimeAverage.Check, finding, text, Options);

    [Theory]
    [InlineData("rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m])")]
    [InlineData("a_sum / b_count")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(LifetimeAverage.Check, text, Options);
}
