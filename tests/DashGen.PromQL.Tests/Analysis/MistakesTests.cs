namespace DashGen.PromQL.Tests;

/// <summary>What real teams get wrong, in an expression each, and the check that says so. What the types refuse is tried by the compiler elsewhere.</summary>
public sealed class MistakesTests
{
    static readonly AnalyzerOptions Surroundings = new()
    {
        Metrics = Catalogue.Metrics,
        Jobs = ["api", "web"],
        ScrapeInterval = TimeSpan.FromMinutes(1),
        MultiValueVariables = ["job"],
    };

    [Theory]
    [InlineData("the metric was renamed", "DG1001", "http_request_total > 1")]
    [InlineData("a prefix is doubled", "DG1001", "http_http_requests_total")]
    [InlineData("another naming convention", "DG1001", "rate(httpRequestsTotal[5m])")]
    [InlineData("the label is on other metrics only", "DG1002", "sum(rate(http_requests_total{service=\"x\"}[5m]))")]
    [InlineData("the value is of another environment", "DG1003", "memory_bytes{area=\"heap-used\"}")]
    [InlineData("values of codes where there are classes", "DG1003", "http_requests_total{status=\"5xx\"}")]
    [InlineData("a pattern behind an equals sign", "DG1025", "http_requests_total{status=\"5..\"}")]
    [InlineData("a label that means two things: the registry's value, and the metric has its own", "DG1003", "sum(rate(http_requests_total{method=\"shop\"}[5m]))")]
    [InlineData("up of a job that no scrape file has", "DG1041", "up{job=\"payments\"} == 0")]
    [InlineData("milliseconds compared with seconds", "DG1029", "wait_seconds > wait_milliseconds")]
    [InlineData("a percentage compared with a ratio", "DG1016", "usage_ratio > 5")]
    [InlineData("a threshold beyond the last bucket", "DG1033", "histogram_quantile(0.95, sum by (le) (rate(request_duration_seconds_bucket[5m]))) > 15")]
    [InlineData("a le that is no bucket", "DG1032", "sum(rate(request_duration_seconds_bucket{le=\"0.3\"}[5m]))")]
    [InlineData("a division of a series by itself", "DG1020", "rate(http_requests_total{status=\"500\"}[5m]) / rate(http_requests_total[5m])")]
    [InlineData("values of one label on both sides", "DG1014", "memory_bytes{area=\"heap\"} / memory_bytes{area=\"nonheap\"}")]
    [InlineData("sides of different labels", "DG1014", "sum by (route) (rate(http_requests_total[5m])) / sum by (method) (rate(http_requests_total[5m]))")]
    [InlineData("many series for one", "DG1015", "rate(http_requests_total[5m]) / on (job) sum by (job) (rate(errors_total[5m]))")]
    [InlineData("vector(0) beside labelled series", "DG1030", "sum by (route) (rate(errors_total[5m])) or vector(0)")]
    [InlineData("an inverted comparison that always holds", "DG1016", "count(memory_bytes) >= 0")]
    [InlineData("nothing where zero was meant", "DG1036", "sum(increase(errors_total[1h])) < 1")]
    [InlineData("the first event of a counter is not seen", "DG1037", "increase(errors_total[5m]) > 0")]
    [InlineData("a raw counter compared", "DG1004", "http_requests_total > 100")]
    [InlineData("raw counters divided", "DG1004", "sum(errors_total) / sum(http_requests_total) > 0.05")]
    [InlineData("a counter function on a gauge", "DG1005", "rate(memory_bytes[5m])")]
    [InlineData("delta on a counter", "DG1006", "delta(http_requests_total[1h])")]
    [InlineData("a lifetime average", "DG1031", "request_duration_seconds_sum / request_duration_seconds_count")]
    [InlineData("a quantile for every series, all with one name", "DG1038", "histogram_quantile(0.95, rate(request_duration_seconds_bucket[5m]))")]
    [InlineData("a quantile whose le was dropped", "DG1008", "histogram_quantile(0.95, sum by (route) (rate(request_duration_seconds_bucket[5m])))")]
    [InlineData("a quantile of counts since the start", "DG1010", "histogram_quantile(0.95, sum by (le) (request_duration_seconds_bucket))")]
    [InlineData("buckets shown as if they were seconds", "DG1010", "request_duration_seconds_bucket")]
    [InlineData("a variable of several values compared with an equals sign", "DG1035", "up{job=\"$job\"}")]
    [InlineData("every process is asked", "DG1039", "process_resident_memory_bytes")]
    [InlineData("a window of one sample", "DG1023", "rate(http_requests_total[1m])")]
    [InlineData("an average of ratios", "DG1018", "avg(rate(errors_total[5m]) / on (job, instance, route) group_left () sum by (job, instance, route) (rate(http_requests_total[5m])))")]
    [InlineData("an alert without a condition", "DG1017", "sum(rate(http_requests_total[5m]))")]
    [InlineData("grouping after a dropped label", "DG1012", "sum by (tenant) (rate(http_requests_total[5m]))")]
    public void A_mistake_is_told_by_its_check(string mistake, string code, string text)
    {
        var options = Surroundings with { Use = code is "DG1035" or "DG1030" or "DG1038" or "DG1039" ? ExpressionUse.Panel : ExpressionUse.Alert };
        var findings = Analyzer.Analyze(AssertPromQL.Parses(text), options).Findings;
        Assert.True(findings.Any(finding => finding.Code == code), $"{mistake}: {text}\n{string.Join('\n', findings.Select(finding => $"{finding.Code} {finding.Message}"))}");
    }

    [Theory]
    [InlineData("sum(increase(errors_total[1h])) < 1", "add a zero: (sum(…) or vector(0)) < …, which is OrZero() in a definition, or let absent(…) fire too")]
    [InlineData("sum by (job) (increase(errors_total[1h])) < 1", "let absent(…) fire too")]
    public void A_zero_is_advised_where_it_has_the_labels_of_the_sum(string text, string hint) =>
        Assert.Equal(hint, Assert.Single(Analyzer.Analyze(AssertPromQL.Parses(text), Surroundings with { Use = ExpressionUse.Alert }).Findings, finding => finding.Code == "DG1036").Hint);

    [Fact]
    public void Grouping_without_an_aggregation_is_refused() => AssertPromQL.Fails(
        "1:31: unexpected keyword \"by\"; only an aggregation groups: sum by (…) (rate(http_requests_total[5m]))", "rate(http_requests_total[5m]) by (route)");
}
