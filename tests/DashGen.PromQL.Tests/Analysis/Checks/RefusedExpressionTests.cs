using static DashGen.PromQL.Build;

namespace DashGen.PromQL.Tests;

public sealed class RefusedExpressionTests
{
    static readonly AnalyzerOptions Server242 = new() { Version = new(2, 42) };

    [Theory]
    [InlineData("histogram_avg(rate(payload_bytes[5m]))", "error at histogram_avg(rate(payload_bytes[5m])): the function histogram_avg needs Prometheus 2.51; this is for 2.42; Prometheus 2.42 refuses it at histogram_avg")]
    [InlineData("first_over_time(up[5m])", "error at first_over_time(up[5m]): the function first_over_time needs Prometheus 3.7; this is for 2.42; Prometheus 2.42 refuses it at first_over_time")]
    [InlineData("up[5m + 1m]", "error at up[5m + 1m]: arithmetic in a duration needs Prometheus 3.4; this is for 2.42; Prometheus 2.42 refuses it at +")]
    [InlineData("limitk(1, up)", "error at limitk(1, up): the aggregation limitk needs Prometheus 2.54; this is for 2.42; Prometheus 2.42 refuses it at limitk")]
    public void What_came_later_is_found(string text, string finding) => AssertCheck.Says(RefusedExpression.Check, finding, text, Server242);

    [Fact]
    public void What_no_release_takes_is_found_in_a_built_tree()
    {
        Says("error parsing regexp: missing closing )", Select("up", new LabelMatcher("job", MatchOp.Matches, "a(")));
        Says("expected type range vector in call to function \"rate\", got instant vector; say how far back: up[5m]", Apply(Functions.Rate, Select("up")));
        Says("limitk is experimental", new Aggregation(Aggregations.LimitK, Select("up"), 1));

        static void Says(string message, Expr expr) => Assert.Contains(
            Analyzer.Analyze(expr).Findings,
            finding => finding.Code == "DG1040" && finding.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("histogram_sum(rate(payload_bytes[5m])) / histogram_count(rate(payload_bytes[5m]))")]
    [InlineData("sum by (job) (rate(up{job=~\"$job\"}[$__rate_interval]))")]
    [InlineData("up{job=~\"a|b\"} offset -5m @ end()")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(RefusedExpression.Check, text, Server242);

    [Fact]
    public void What_the_server_was_started_with_is_fine() =>
        AssertCheck.IsSilent(RefusedExpression.Check, "limitk(1, up)", new() { Features = ParserFeatures.All });
}
