namespace DashGen.PromQL.Tests;

public sealed class AlertWithoutConditionTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("rate(http_requests_total[5m])", "error at rate(http_requests_total[5m]): the alert has no condition, so it fires for every series, whatever its value; compare it: … > 0")]
    [InlineData("sum(rate(http_requests_total[5m])) by (job)", "error at sum(rate(http_requests_total[5m])) by (job): the alert has no condition, so it fires for every series, whatever its value; compare it: … > 0")]
    [InlineData("up == bool 0", "error at up == bool 0: the alert has no condition, so it fires for every series, whatever its value; compare it: … > 0")]
    [InlineData("up == 0 or rate(errors_total[5m])", "error at up == 0 or rate(errors_total[5m]): the alert has no condition, so it fires for every series, whatever its value; compare it: … > 0")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(AlertWithoutCondition.Check, finding, text, Options);

    [Theory]
    [InlineData("up == 0")]
    [InlineData("absent(up)")]
    [InlineData("sum by (job) (up == 0)")]
    [InlineData("usage_ratio > 0.9 or absent(usage_ratio)")]
    [InlineData("up unless on (job) started_seconds")]
    [InlineData("vector(1)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(AlertWithoutCondition.Check, text, Options);
}
