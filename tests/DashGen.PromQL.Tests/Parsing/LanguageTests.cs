namespace DashGen.PromQL.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("sum by() (up)", "sum(up)")]
    [InlineData("sum(up) without()", "sum without () (up)")]
    [InlineData("SUM(up) BY (job,)", "sum by (job) (up)")]
    [InlineData("a - on() c", "a - on () c")]
    [InlineData("a - on(b) group_left c", "a - on (b) group_left () c")]
    [InlineData("a - ignoring() c", "a - c")]
    [InlineData("a @ 10", "a @ 10.000")]
    [InlineData("a[5m] @ -1.5 offset -1h", "a[5m] @ -1.500 offset -1h")]
    [InlineData("a offset 5m @ end()", "a @ end() offset 5m")]
    [InlineData("a offset 0s", "a")]
    [InlineData("a @ start()[5m]", "a[5m] @ start()")]
    [InlineData("-1^2", "-1 ^ 2")]
    [InlineData("2^3^2", "2 ^ 3 ^ 2")]
    [InlineData("(-1)^2", "(-1) ^ 2")]
    [InlineData("- - 1", "1")]
    [InlineData("+a", "+a")]
    [InlineData("1e3 + 0x1F + 0755 + .5 + 5. + 1_000 + Inf + -inf + NaN", "1000 + 31 + 493 + 0.5 + 5 + 1000 + +Inf + -Inf + NaN")]
    [InlineData("1h30m * 2", "1h30m * 2")]
    [InlineData("a[300]", "a[5m]")]
    [InlineData("a[5m:30]", "a[5m:30s]")]
    [InlineData("a offset 1.5", "a offset 1s500ms")]
    [InlineData("{\"up\"}", "{__name__=\"up\"}")]
    [InlineData("{'http.requests', \"http.route\"=~`/a\\d`}", "{\"http.route\"=~\"/a\\\\d\",__name__=\"http.requests\"}")]
    [InlineData("sum by (\"http.route\", 'job') (up)", "sum by (\"http.route\", job) (up)")]
    [InlineData("up{job='a\"b', x=\"\\x41\\u00e9\\n\\101\", y=`\\n`}", "up{job=\"a\\\"b\",x=\"Aé\\nA\",y=\"\\\\n\"}")]
    [InlineData("count_values(\"v\", up)", "count_values(\"v\", up)")]
    [InlineData("\"a\\xffb\"", "\"a\\xffb\"")]
    [InlineData("up # comment\n# another\n+ up", "up + up")]
    [InlineData("sum{by=\"x\"} + offset{a=\"b\"} + by", "sum{by=\"x\"} + offset{a=\"b\"} + by")]
    [InlineData("sum by (on, bool, group_left, sum, offset) (up)", "sum by (on, bool, group_left, sum, offset) (up)")]
    [InlineData("Infinity", "Infinity")]
    public void Text_prints_in_Prometheus_canonical_form(string text, string canonical) => AssertPromQL.PrintsAs(canonical, text);

    [Theory]
    [InlineData("a[5m + 1m*2]", "a[5m + 1m * 2]")]
    [InlineData("a[(5m + 1m)*2]", "a[(5m + 1m) * 2]")]
    [InlineData("a[(5m)]", "a[5m]")]
    [InlineData("a[-(1m - 6m)]", "a[-(1m - 6m)]")]
    [InlineData("a[2^3^2]", "a[2 ^ 3 ^ 2]")]
    [InlineData("a[step() * 4:min_of(step(), 30s)]", "a[step() * 4:min_of(step(), 30s)]")]
    [InlineData("a offset (5m + 1m)", "a offset (5m + 1m)")]
    [InlineData("a offset -(5m + 1m)", "a offset -(5m + 1m)")]
    [InlineData("a offset -max_of(step(), 1m)", "a offset -max_of(step(), 1m)")]
    [InlineData("a offset range()", "a offset range()")]
    [InlineData("a offset 5m + 1", "a offset 5m + 1")]
    [InlineData("a offset -2^2", "a offset -2s ^ 2")]
    [InlineData("a[5m] anchored", "a[5m] anchored")]
    [InlineData("a smoothed offset 5m", "a smoothed offset 5m")]
    [InlineData("rate(a[5m] smoothed @ start() offset 5m)", "rate(a[5m] smoothed @ start() offset 5m)")]
    [InlineData("a </ 5 + a >/ 1", "a </ 5 + a >/ 1")]
    [InlineData("a + fill(0) b", "a + fill (0) b")]
    [InlineData("a + on(x) group_left(y) fill_left(1e6) fill_right(-2) b", "a + on (x) group_left (y) fill_left (1e+06) fill_right (-2) b")]
    [InlineData("fill + fill", "fill + fill")]
    [InlineData("limitk(3, up) + limit_ratio(-0.5, up)", "limitk(3, up) + limit_ratio(-0.5, up)")]
    [InlineData("info(up, {k8s_cluster=~\".*\"})", "info(up, {k8s_cluster=~\".*\"})")]
    [InlineData("start() + end() + step() + range() + min_of(1, 2)", "start() + end() + step() + range() + min_of(1, 2)")]
    [InlineData("histogram_quantiles(up, \"q\", 0.5, 0.9)", "histogram_quantiles(up, \"q\", 0.5, 0.9)")]
    public void New_and_experimental_parts_are_read(string text, string canonical) => AssertPromQL.PrintsAs(canonical, text);

    [Theory]
    [InlineData("1:1: the function mad_over_time is experimental and not enabled; servers take it with --enable-feature=promql-experimental-functions", "mad_over_time(a[5m])", "3.14")]
    [InlineData("1:1: the function first_over_time needs Prometheus 3.7; this is for 3.5", "first_over_time(a[5m])", "3.5")]
    [InlineData("1:1: the function first_over_time is experimental and not enabled; servers take it with --enable-feature=promql-experimental-functions", "first_over_time(a[5m])", "3.9")]
    [InlineData("1:1: unknown function with name \"holt_winters\": since Prometheus 3.0 it is called double_exponential_smoothing", "holt_winters(a[5m], 0.5, 0.5)", "3.0")]
    [InlineData("1:3: arithmetic in a duration is experimental and not enabled; servers take it with --enable-feature=promql-duration-expr", "a[(5m)]", "3.10")]
    [InlineData("1:5: arithmetic in a duration needs Prometheus 3.4; this is for 3.3", "a[5m+1m]", "3.3")]
    [InlineData("1:3: a number as a duration needs Prometheus 2.54; this is for 2.53", "a[300]", "2.53")]
    [InlineData("1:1: a duration as a number needs Prometheus 2.54; this is for 2.42", "5m", "2.42")]
    [InlineData("1:2: a name in quotes needs Prometheus 3.0; this is for 2.55", "{\"a\"}", "2.55")]
    [InlineData("1:9: a label name in quotes needs Prometheus 3.0; this is for 2.55", "sum by (\"a\") (up)", "2.55")]
    [InlineData("1:3: the operator </ needs Prometheus 3.11; this is for 3.10", "a </ 5", "3.10")]
    [InlineData("1:7: the modifier anchored needs Prometheus 3.7; this is for 3.6", "a[5m] anchored", "3.6")]
    [InlineData("1:7: the modifier anchored is experimental and not enabled; servers take it with --enable-feature=promql-extended-range-selectors", "a[5m] anchored", "3.14")]
    [InlineData("1:5: the modifier fill is experimental and not enabled; servers take it with --enable-feature=promql-binop-fill-modifiers", "a + fill(0) b", "3.14")]
    [InlineData("1:1: the aggregation limitk is experimental and not enabled; servers take it with --enable-feature=promql-experimental-functions", "limitk(1, a)", "3.14")]
    public void What_a_version_does_not_take_is_said_with_the_version_or_flag(string message, string text, string version)
    {
        Assert.True(PrometheusVersion.TryParse(version, out var parsed));
        AssertPromQL.Fails(message, text, new() { Version = parsed });
    }

    [Fact]
    public void Every_node_has_its_place_in_the_text()
    {
        const string Text = "  sum by (job) (rate(a{x=\"1\", y!=\"2\"}[5m] offset 1h)) > on (job) -b ^ 2 # end";
        var expr = AssertPromQL.Parses(Text);
        Assert.Equal(
            [
                "sum by (job) (rate(a{x=\"1\", y!=\"2\"}[5m] offset 1h)) > on (job) -b ^ 2",
                "sum by (job) (rate(a{x=\"1\", y!=\"2\"}[5m] offset 1h))",
                "rate(a{x=\"1\", y!=\"2\"}[5m] offset 1h)",
                "a{x=\"1\", y!=\"2\"}[5m] offset 1h",
                "a{x=\"1\", y!=\"2\"}",
                "-b ^ 2",
                "b ^ 2",
                "b",
                "2",
            ],
            expr.Descendants().Select(node => Text[node.Span.Start..node.Span.End]));
        var binary = Assert.IsType<Binary>(expr);
        Assert.Equal("> on (job)", Text[binary.OperatorSpan.Start..binary.OperatorSpan.End]);
        var selector = expr.Descendants().OfType<VectorSelector>().First();
        Assert.Equal(["x=\"1\"", "y!=\"2\""], selector.Matchers.Select(item => Text[item.Span.Start..item.Span.End]));
        var grouping = ((Aggregation)binary.Left).Grouping!;
        Assert.Equal("by (job)", Text[grouping.Span.Start..grouping.Span.End]);
        Assert.Equal("job", Text[grouping.Labels[0].Span.Start..grouping.Labels[0].Span.End]);
    }

    [Theory]
    [InlineData("1", ExprType.Scalar)]
    [InlineData("\"a\"", ExprType.String)]
    [InlineData("a", ExprType.InstantVector)]
    [InlineData("a[5m]", ExprType.RangeVector)]
    [InlineData("a[5m:]", ExprType.RangeVector)]
    [InlineData("1 + 2", ExprType.Scalar)]
    [InlineData("1 + a", ExprType.InstantVector)]
    [InlineData("time()", ExprType.Scalar)]
    [InlineData("-(a)", ExprType.InstantVector)]
    [InlineData("$x", ExprType.Any)]
    public void The_type_follows_from_the_syntax(string text, ExprType type) => Assert.Equal(type, AssertPromQL.Parses(text).Type());
}
