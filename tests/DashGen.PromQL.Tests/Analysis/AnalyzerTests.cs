namespace DashGen.PromQL.Tests;

public sealed class AnalyzerTests
{
    static readonly AnalyzerOptions Options = new() { Metrics = Catalogue.Metrics };

    static NodeFacts Facts(string text)
    {
        var expr = AssertPromQL.Parses(text);
        return Analyzer.Analyze(expr, Options)[expr];
    }

    [Theory]
    [InlineData("rate(sent_bytes_total[5m])", "bytes a second")]
    [InlineData("increase(sent_bytes_total[5m])", "bytes")]
    [InlineData("rate(http_requests_total[5m])", "a count a second")]
    [InlineData("sum(rate(errors_total[5m])) / sum(rate(http_requests_total[5m]))", "a ratio")]
    [InlineData("100 * usage_ratio", "percent")]
    [InlineData("rate(request_duration_seconds_sum[5m]) / rate(request_duration_seconds_count[5m])", "seconds")]
    [InlineData("histogram_quantile(0.9, sum by (le) (rate(request_duration_seconds_bucket[5m])))", "seconds")]
    [InlineData("wait_seconds * 1000", "milliseconds")]
    [InlineData("wait_milliseconds / 1000", "seconds")]
    [InlineData("time() - started_seconds", "seconds")]
    [InlineData("time() % 86400", null)]
    [InlineData("started_seconds % wait_seconds", "seconds")]
    [InlineData("deriv(memory_bytes[1h])", "bytes a second")]
    [InlineData("rate(sent_bytes_total[5m]) * wait_seconds", "bytes")]
    [InlineData("memory_bytes * usage_ratio", "bytes")]
    [InlineData("usage_ratio * 100", "percent")]
    [InlineData("usage_ratio * 100 / 100", "a ratio")]
    [InlineData("usage_ratio * 2", "a ratio")]
    [InlineData("usage_ratio * 2592000", null)]
    [InlineData("usage_ratio / 0.001", null)]
    [InlineData("count(up)", "a count")]
    [InlineData("max by (job) (memory_bytes)", "bytes")]
    [InlineData("histogram_avg(rate(payload_bytes[5m]))", "bytes")]
    [InlineData("breaker_state", "a state")]
    public void Units_are_carried_through(string text, string? unit) => Assert.Equal(unit, Facts(text).Unit?.Describe());

    [Theory]
    [InlineData("http_requests_total", "__name__ instance job method route status", true)]
    [InlineData("rate(http_requests_total[5m])", "instance job method route status", true)]
    [InlineData("sum by (job, nothing) (http_requests_total)", "job", true)]
    [InlineData("sum without (instance) (http_requests_total)", "job method route status", true)]
    [InlineData("sum(http_requests_total)", "", true)]
    [InlineData("topk(3, memory_bytes)", "__name__ area instance job", true)]
    [InlineData("histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m]))", "instance job route", true)]
    [InlineData("memory_bytes * on (job, instance) group_left (version) build_info", "area instance job version", true)]
    [InlineData("memory_bytes * on (job, instance) wait_seconds", "instance job", true)]
    [InlineData("memory_bytes / ignoring (area) wait_seconds", "instance job", true)]
    [InlineData("count_values(\"v\", up)", "v", true)]
    [InlineData("label_replace(vector(1), \"a\", \"b\", \"\", \"\")", "a", true)]
    [InlineData("absent(up{job=\"a\", x=~\"b\"})", "job", true)]
    [InlineData("up{job=\"a\"}", "__name__ job", false)]
    [InlineData("vector(1)", "", true)]
    public void Labels_that_are_surely_there_are_known(string text, string names, bool closed)
    {
        var labels = Facts(text).Labels;
        Assert.Equal(names, string.Join(' ', labels.Known.Where(pair => pair.Value.Presence == Presence.Surely).Select(pair => pair.Key)));
        Assert.Equal(closed, labels.IsClosed);
    }

    [Fact]
    public void A_label_that_is_gone_says_why()
    {
        Assert.Equal("dropped by sum by (job)", Facts("sum by (job) (http_requests_total)").Labels["route"].Reason);
        Assert.Equal("used up by histogram_quantile", Facts("histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m]))").Labels["le"].Reason);
        Assert.Equal("dropped by rate", Facts("rate(http_requests_total[5m])").Labels["__name__"].Reason);
        Assert.Equal("sent_bytes_total has no such label", Facts("sent_bytes_total").Labels["route"].Reason);
        Assert.Equal(Presence.Possibly, Facts("unknown").Labels["anything"].Presence);
    }

    [Theory]
    [InlineData("http_requests_total{method=\"GET\",route=\"/\"}", 400.0)]
    [InlineData("sum by (route) (http_requests_total)", 50.0)]
    [InlineData("sum by (method) (http_requests_total{method=~\"GET|POST\"})", 2.0)]
    [InlineData("sum(http_requests_total)", 1.0)]
    [InlineData("sum by (tenant) (tenant_requests_total)", null)]
    [InlineData("unknown", null)]
    public void Series_are_counted_by_the_bounds_of_labels(string text, double? series) => Assert.Equal(series, Facts(text).Series);

    [Theory]
    [InlineData("usage_ratio", "0 to 1")]
    [InlineData("1 - usage_ratio", "0 to 1")]
    [InlineData("100 * usage_ratio", "0 to 100")]
    [InlineData("rate(http_requests_total[5m])", "at least 0")]
    [InlineData("count(up)", "at least 1")]
    [InlineData("up == bool 1", "0 to 1")]
    [InlineData("usage_ratio > 0.9", "0.9 to 1")]
    [InlineData("clamp_max(http_requests_total, 10)", "0 to 10")]
    [InlineData("hour()", "0 to 23")]
    [InlineData("build_info", "always 1")]
    [InlineData("-usage_ratio", "-1 to 0")]
    [InlineData("histogram_quantile(0.9, rate(request_duration_seconds_bucket[5m]))", "0 to 10")]
    [InlineData("unknown", "any number")]
    [InlineData("usage_ratio - usage_ratio offset 1h", "-1 to 1")]
    [InlineData("abs(usage_ratio - 2)", "1 to 2")]
    public void Bounds_of_values_are_carried_through(string text, string range) => Assert.Equal(range, Facts(text).Range.ToString());

    [Theory]
    [InlineData("http_requests_total", false)]
    [InlineData("errors_total", true)]
    [InlineData("http_requests_total > 5", true)]
    [InlineData("sum(errors_total) or vector(0)", false)]
    [InlineData("vector(1)", false)]
    [InlineData("absent(up)", true)]
    [InlineData("memory_bytes and up", true)]
    [InlineData("up", false)]
    public void Whether_there_may_be_nothing_is_known(string text, bool mayBeEmpty) => Assert.Equal(mayBeEmpty, Facts(text).MayBeEmpty);

    [Fact]
    public void A_description_is_for_people()
    {
        var expr = AssertPromQL.Parses("sum by (route) (rate(sent_bytes_total[5m])) > 5");
        Assert.Equal(
            "instant vector, gauge, bytes a second, at least 5, labels {}, at most 1 series, may be empty: no value may pass the comparison",
            Analyzer.Analyze(expr, Options).Describe(expr));
    }

    [Fact]
    public void Built_expressions_are_analyzed_as_parsed_ones()
    {
        var finding = Assert.Single(Analyzer.Analyze(Build.Rate(Build.Select("memory_bytes"), TimeSpan.FromMinutes(5)), Options).Findings, found => found.Code == "DG1005");
        Assert.Equal("rate(memory_bytes[5m])", finding.Subject);
        Assert.Equal(default, finding.Span);
    }

    [Fact]
    public void Whatever_parses_can_be_analyzed()
    {
        var random = new RandomExpressions(5);
        for (var i = 0; i < 4000; i++)
        {
            if (Parser.Parse(random.Next()).Expr is { } expr)
            {
                var analysis = Analyzer.Analyze(expr, Options with { Use = (ExpressionUse)(i % 3), ScrapeInterval = TimeSpan.FromSeconds(15) });
                Assert.All(expr.Descendants(), node => Assert.NotEmpty(analysis.Describe(node)));
            }
        }
    }
}
