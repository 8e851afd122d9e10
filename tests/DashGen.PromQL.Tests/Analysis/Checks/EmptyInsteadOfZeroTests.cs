namespace DashGen.PromQL.Tests;

public sealed class EmptyInsteadOfZeroTests
{
    static readonly AnalyzerOptions Options = new() { Use = ExpressionUse.Alert, Metrics = Catalogue.Metrics };

    [Theory]
    [InlineData("sum(increase(errors_total[1h])) < 1", "warning at sum(increase(errors_total[1h])) < 1: errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too")]
    [InlineData("0 == sum(rate(errors_total[1h]))", "warning at 0 == sum(rate(errors_total[1h])): errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too")]
    [InlineData("sum(rate(errors_total[5m])) / sum(rate(http_requests_total[5m])) < 0.5", "warning at sum(rate(errors_total[5m])) / sum(rate(http_requests_total[5m])) < 0.5: errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too")]
    [InlineData("sum(rate(http_requests_total[5m])) - sum(rate(errors_total[5m])) > 10", "warning at sum(rate(http_requests_total[5m])) - sum(rate(errors_total[5m])) > 10: errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too")]
    [InlineData("sum(rate(errors_total[5m])) < 0.5 * sum(rate(errors_total[5m] offset 7d))", "warning at sum(rate(errors_total[5m])) < 0.5 * sum(rate(errors_total[5m] offset 7d)): errors_total has no series before its first event, and then this is not 0 but nothing; add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too")]
    [InlineData("count(up == 1) < 3", "warning at count(up == 1) < 3: where no series is == 1, this is not 0 but nothing, and silent when it is worst; add a zero: (count(… == 1) or vector(0)) < …, which is OrZero() in a definition")]
    [InlineData("count(up == 1) != 1", "warning at count(up == 1) != 1: where no series is == 1, this is not 0 but nothing, and silent when it is worst; add a zero: (count(… == 1) or vector(0)) < …, which is OrZero() in a definition")]
    [InlineData("count by (job) (up == 1) / count by (job) (up) <= 0.5", "warning at count by (job) (up == 1) / count by (job) (up) <= 0.5: where no series is == 1, this is not 0 but nothing, and silent when it is worst; let absent(…) of what is selected fire too")]
    [InlineData("count(errors_total) < 3", "warning at count(errors_total) < 3: there may be no series of errors_total, and then this is not 0 but nothing, and silent when it is worst; add a zero: (count(…) or vector(0)) < …, which is OrZero() in a definition; or state ExistsFromStart where there always are some")]
    [InlineData("count by (route) (errors_total) / 10 < 0.5", "warning at count by (route) (errors_total) / 10 < 0.5: there may be no series of errors_total, and then this is not 0 but nothing, and silent when it is worst; let absent(…) of what is counted fire too; or state ExistsFromStart where there always are some")]
    [InlineData("sum by (route) (rate(http_requests_total[5m])) > sum by (route) (rate(errors_total{route=\"/a\"}[5m])) * 2", "warning at sum by (route) (rate(http_requests_total[5m])) > sum by (route) (rate(errors_total{route=\"/a\"}[5m])) * 2: where errors_total{route=\"/a\"} has no series, there is nothing to be more than, and this is silent; let it be 0 then: … or 0 * … of all that is counted")]
    public void It_is_found(string text, string finding) => AssertCheck.Says(EmptyInsteadOfZero.Check, finding, text, Options);

    [Theory]
    [InlineData("(sum(increase(errors_total[1h])) or vector(0)) < 1")]
    [InlineData("sum(increase(http_requests_total[1h])) < 1")]
    [InlineData("sum(increase(errors_total[1h])) > 1")]
    [InlineData("(count(up == 1) or vector(0)) < 3")]
    [InlineData("count(up == 0) > 3")]
    [InlineData("sum(rate(errors_total[5m])) / sum(rate(http_requests_total[5m])) > 0.5")]
    [InlineData("sum(rate(errors_total[5m])) - sum(rate(http_requests_total[5m])) > 10")]
    [InlineData("(sum(rate(errors_total[5m])) or 0 * sum(rate(http_requests_total[5m]))) / sum(rate(http_requests_total[5m])) < 0.5")]
    [InlineData("count(up == 0) != 0")]
    [InlineData("count(up == 1) < 3 or absent(up == 1)")]
    [InlineData("sum(up == bool 1) < 3")]
    [InlineData("count(up) < 3")]
    [InlineData("sum by (route) (rate(http_requests_total[5m])) > sum by (route) (rate(errors_total[5m])) * 2")]
    [InlineData("sum by (route) (rate(http_requests_total[5m])) > (sum by (route) (rate(errors_total{route=\"/a\"}[5m])) or 0 * sum by (route) (rate(http_requests_total[5m]))) * 2")]
    [InlineData("count(memory_bytes) < 3")]
    [InlineData("count(of_nobody_knows) < 3")]
    [InlineData("count(errors_total) > 3")]
    [InlineData("(count(errors_total) or vector(0)) < 3")]
    [InlineData("sum(increase(errors_total[1h])) < 1 or absent(errors_total)")]
    public void It_stays_silent(string text) => AssertCheck.IsSilent(EmptyInsteadOfZero.Check, text, Options);
}
