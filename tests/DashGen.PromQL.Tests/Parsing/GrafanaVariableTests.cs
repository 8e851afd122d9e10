namespace DashGen.PromQL.Tests;

public sealed class GrafanaVariableTests
{
    [Theory]
    [InlineData("rate(a[$__rate_interval])")]
    [InlineData("rate(a[${__rate_interval}])")]
    [InlineData("rate(a[[[interval]]])")]
    [InlineData("rate(a[${x}s])")]
    [InlineData("rate(a[$x])")]
    [InlineData("rate(a[5${unit}])")]
    [InlineData("max_over_time(a[$a:$b])")]
    [InlineData("max_over_time(a[${__range_s}s:$__interval])")]
    [InlineData("max_over_time(a[[[r]]:[[s]]])")]
    [InlineData("max_over_time(a[$__range:])")]
    [InlineData("a offset $x")]
    [InlineData("a offset -${x}")]
    [InlineData("a offset ${n}h")]
    [InlineData("$metric offset 5m")]
    [InlineData("a @ ${__to:date:seconds}")]
    [InlineData("a @ $t")]
    [InlineData("a{job=\"$job\"}")]
    [InlineData("a{job=~\"${job:regex}|x-$y.*\"}")]
    [InlineData("a{job=~${job:doublequote}}")]
    [InlineData("a{$label=\"x\"}")]
    [InlineData("a{${label}_id=~\"$value\"}")]
    [InlineData("a{\"$label\"=\"x\"}")]
    [InlineData("a{$filter}")]
    [InlineData("a{$filter,job=\"x\"}")]
    [InlineData("{$filter}")]
    [InlineData("a{[[filter]]}[5m]")]
    [InlineData("sum by ($x) (a)")]
    [InlineData("sum by (job, ${x:csv}) (a)")]
    [InlineData("sum by (\"$x\") (a)")]
    [InlineData("sum without ([[x]]) (a)")]
    [InlineData("a / on ($x) group_left (${y}) b")]
    [InlineData("topk($n, a)")]
    [InlineData("histogram_quantile(0.$q, a)")]
    [InlineData("histogram_quantile(.$q, a)")]
    [InlineData("sum $grouping (a)")]
    [InlineData("histogram_quantile($q / 100, a)")]
    [InlineData("histogram_quantile(${q}, a)")]
    [InlineData("a > $threshold")]
    [InlineData("a * $__range_s")]
    [InlineData("a / ($__range_ms / 1000)")]
    [InlineData("node_${x}_bytes{job=\"a\"}")]
    [InlineData("${prefix}_requests_total")]
    [InlineData("$metric")]
    [InlineData("$metric{job=\"a\"}")]
    [InlineData("rate($metric[5m])")]
    [InlineData("[[metric]]_total")]
    [InlineData("job:$x:rate5m")]
    [InlineData("sum(${query})")]
    [InlineData("$agg(a)")]
    [InlineData("${agg}_over_time(a[5m])")]
    [InlineData("${agg} by (job) (a)")]
    [InlineData("$query[5m:1m]")]
    [InlineData("a ${op} b")]
    [InlineData("a $op on (x) b + c")]
    [InlineData("{__name__=~\"$metric\"}")]
    [InlineData("label_replace(a, \"$dst\", \"$1\", \"src\", \"(.*)\")")]
    [InlineData("count_values($l, a)")]
    public void Variables_are_kept_and_printed_back(string text) => AssertPromQL.PrintsAs(text, text);

    [Fact]
    public void A_grouping_behind_a_variable_function_moves_to_its_front() =>
        AssertPromQL.PrintsAs("$agg by (job) (a)", "$agg(a) by (job)");

    [Fact]
    public void The_group_of_a_regular_expression_is_no_variable()
    {
        var call = Assert.IsType<Call>(AssertPromQL.Parses("label_replace(a, \"dst\", \"$1\", \"src\", \"(.*)\")"));
        Assert.Equal(new StringLiteral("$1"), call.Arguments[2]);
        Assert.Equal(0, GrafanaVariable.Length("$1"));
        Assert.False(GrafanaVariable.IsIn("$1.$2"));
    }

    [Fact]
    public void What_stands_around_a_variable_tells_what_it_is()
    {
        Assert.Equal(new Variable("$n"), ((Aggregation)AssertPromQL.Parses("topk($n, a)")).Parameter);
        Assert.Equal("$metric", ((VectorSelector)AssertPromQL.Parses("$metric{a=\"b\"}")).Name);
        Assert.Equal(RangeDuration.RateInterval, ((MatrixSelector)AssertPromQL.Parses("a[$__rate_interval]")).Range);
        Assert.Equal(new MatcherVariable("$filter"), ((VectorSelector)AssertPromQL.Parses("a{$filter}")).Matchers[0]);
        Assert.NotEqual(AssertPromQL.Parses("a{\"$l\"=\"x\"}"), AssertPromQL.Parses("a{$l=\"x\"}"));
    }

    [Fact]
    public void Rules_take_no_variables()
    {
        var rules = new ParserOptions { AllowVariables = false };
        AssertPromQL.Fails("1:9: unexpected character: '$'; Grafana variables are replaced in dashboards only, not in rules", "a{} + a[$__interval]", rules);
        AssertPromQL.Fails("1:1: unexpected character: '$'; Grafana variables are replaced in dashboards only, not in rules", "$x", rules);
        AssertPromQL.Fails("1:3: unexpected left bracket: '['; Grafana variables are replaced in dashboards only, not in rules", "a[[[x]]]", rules);
    }

    [Fact]
    public void A_pattern_is_checked_around_its_variables()
    {
        AssertPromQL.Parses("a{b=~\"($x|y)\"}");
        AssertPromQL.Fails("1:3: error parsing regexp: missing closing )", "a{b=~\"($x\"}");
    }
}
