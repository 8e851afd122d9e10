namespace DashGen.PromQL.Tests;

public sealed class EmptyInsteadOfZeroTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("sum(increase(errors_total[1h])) < 1", "warning at sum(increase(errors_total[1h])) < 1: errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, or let absent(…) fire too")]
    [InlineData("0 == sum(rate(errors_total[1h]))", "warning at 0 == sum(rate(errors_total[1h])): errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, or let absent(…) fire too")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(EmptyInsteadOfZero.Check, finding, text, Options);

    [Theory]
    [InlineData("(sum(increase(errors_total[1h])) or vector(0)) < 1")]
    [InlineData("sum(increase(http_requests_total[1h])) < 1")]
    [InlineData("sum(increase(errors_total[1h])) > 1")]
    [InlineData("sum(increase(errors_total[1h])) < 1 or absent(errors_total)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(EmptyInsteadOfZero.Check, text, Options);
}
