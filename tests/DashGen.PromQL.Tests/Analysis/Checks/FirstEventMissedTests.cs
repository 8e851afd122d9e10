namespace DashGen.PromQL.Tests;

public sealed class FirstEventMissedTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("increase(errors_total[5m]) > 0", "warning at increase(errors_total[5m]) > 0: a series of errors_total is born at its first event, which increase does not see; let the service start it at 0, or use Never or Violations; in PromQL, add: or (errors_total unless errors_total offset 5m) and on (job, instance) up offset 5m == 1")]
    [InlineData("sum by (job) (rate(errors_total[5m])) > 0", "warning at sum by (job) (rate(errors_total[5m])) > 0: a series of errors_total is born at its first event, which rate does not see; let the service start it at 0, or use Never or Violations; in PromQL, add: or (errors_total unless errors_total offset 5m) and on (job, instance) up offset 5m == 1")]
    [InlineData("increase(errors_total[5m]) >= 1", "warning at increase(errors_total[5m]) >= 1: a series of errors_total is born at its first event, which increase does not see; let the service start it at 0, or use Never or Violations; in PromQL, add: or (errors_total unless errors_total offset 5m) and on (job, instance) up offset 5m == 1")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(FirstEventMissed.Check, finding, text, Options);

    [Theory]
    [InlineData("increase(errors_total[5m]) > 5")]
    [InlineData("increase(errors_total[5m]) > 1")]
    [InlineData("rate(errors_total[5m]) >= 1")]
    [InlineData("rate(wait_seconds[5m]) / rate(errors_total[5m]) > 3 and rate(errors_total[5m]) > 0")]
    [InlineData("increase(http_requests_total[5m]) > 0")]
    [InlineData("increase(errors_total[5m]) > 0 or (errors_total unless errors_total offset 5m)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(FirstEventMissed.Check, text, Options);
}
