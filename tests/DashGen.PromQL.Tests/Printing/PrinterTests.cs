using static DashGen.PromQL.Build;

namespace DashGen.PromQL.Tests;

public sealed class PrinterTests
{
    static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);

    static readonly VectorSelector Requests = Select("requests_total", new LabelMatcher("job", MatchOp.Equal, "api"));

    [Fact]
    public void An_error_ratio_prints_as_Prometheus_prints_it() => Assert.Equal(
        "sum by (route) (rate(requests_total{job=\"api\",status=~\"5..\"}[5m])) / sum by (route) (rate(requests_total{job=\"api\"}[5m])) > 0.05",
        (Sum(Rate(Requests with { Matchers = [.. Requests.Matchers, new LabelMatcher("status", MatchOp.Matches, "5..")] }, FiveMinutes), "route")
            / Sum(Rate(Requests, FiveMinutes), "route") > 0.05).ToString());

    [Fact]
    public void Parentheses_stand_only_where_precedence_asks()
    {
        Expr a = Select("a"), b = Select("b"), c = Select("c");
        Assert.Equal("(a + b) * c", ((a + b) * c).ToString());
        Assert.Equal("a + b * c", (a + (b * c)).ToString());
        Assert.Equal("a - (b - c)", (a - (b - c)).ToString());
        Assert.Equal("a - b - c", (a - b - c).ToString());
        Assert.Equal("(a ^ b) ^ c", a.Power(b).Power(c).ToString());
        Assert.Equal("a ^ b ^ c", a.Power(b.Power(c)).ToString());
        Assert.Equal("-(a * b)", (-(a * b)).ToString());
        Assert.Equal("-a ^ b", (-a.Power(b)).ToString());
        Assert.Equal("(-a) ^ b", (-a).Power(b).ToString());
        Assert.Equal("(-1) ^ b", Number(-1).Power(b).ToString());
        Assert.Equal("b ^ -1", b.Power(-1).ToString());
        Assert.Equal("(a + b)[5m:1m]", new Subquery(a + b, FiveMinutes, TimeSpan.FromMinutes(1)).ToString());
    }

    [Fact]
    public void Matching_prints_after_the_operator() => Assert.Equal(
        "a / on (pod) group_left (node) b and ignoring (c) d unless on () e",
        Select("a").Divide(Select("b"), Matching.On("pod").GroupLeft("node"))
            .And(Select("d"), Matching.Ignoring("c"))
            .Unless(Select("e"), Matching.On()).ToString());

    [Fact]
    public void A_matching_that_says_nothing_is_not_printed()
    {
        Assert.Equal("a + b", Select("a").Plus(Select("b"), Matching.Ignoring()).ToString());
        Assert.Equal("a + fill (0) b", Select("a").Plus(Select("b"), Matching.Filling(0, 0)).ToString());
        Assert.Equal("a + on (x) fill_left (1.5) b", Select("a").Plus(Select("b"), Matching.On("x").Fill(1.5, null)).ToString());
    }

    [Fact]
    public void Modifiers_print_in_Prometheus_order()
    {
        Assert.Equal("rate(a[5m] @ 1609746000.000 offset 1w)", Rate(
            Select("a").Offset(TimeSpan.FromDays(7)).At(DateTimeOffset.FromUnixTimeSeconds(1609746000)), FiveMinutes).ToString());
        Assert.Equal("a @ start() offset -5m", Select("a").Offset(-FiveMinutes).At(AtTime.Start).ToString());
        Assert.Equal("sum(a offset 5m) / sum(b offset 5m)", (Sum(Select("a")) / Sum(Select("b"))).Offset(FiveMinutes).ToString());
        Assert.Equal("max_over_time(rate(a[5m])[1h:30s])", MaxOverTime(Rate(Select("a"), FiveMinutes), TimeSpan.FromHours(1), TimeSpan.FromSeconds(30)).ToString());
        Assert.Equal("rate(a[$__rate_interval])", Rate(Select("a"), RangeDuration.RateInterval).ToString());
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1e21, "1000000000000000000000")]
    [InlineData(1e-7, "0.0000001")]
    [InlineData(1.5e-10, "0.00000000015")]
    [InlineData(123456789.125, "123456789.125")]
    [InlineData(double.PositiveInfinity, "+Inf")]
    [InlineData(double.NegativeInfinity, "-Inf")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(5e-20, "0.00000000000000000005")]
    public void Numbers_have_the_shortest_digits_and_no_exponent(double value, string printed) => Assert.Equal(printed, Number(value).ToString());

    [Theory]
    [InlineData(90 * 24 * 3600, "90d")]
    [InlineData(14 * 24 * 3600, "2w")]
    [InlineData(365 * 24 * 3600, "1y")]
    [InlineData(5400, "1h30m")]
    [InlineData(0.25, "250ms")]
    [InlineData(129600, "1d12h")]
    public void Durations_use_the_units_that_Prometheus_uses(double seconds, string printed) =>
        Assert.Equal($"a[{printed}]", new MatrixSelector(Select("a"), TimeSpan.FromSeconds(seconds)).ToString());

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("line\nnext\t\x01", "\"line\\nnext\\t\\x01\"")]
    [InlineData("é €\u00a0\u200b", "\"é €\\u00a0\\u200b\"")]
    [InlineData("{{ $x }}", "\"{{ $x }}\"")]
    public void Strings_have_the_escapes_of_Go(string value, string printed) => Assert.Equal(printed, Text(value).ToString());

    [Fact]
    public void A_byte_that_is_no_text_prints_as_that_byte() => Assert.Equal("\"\\xff\"", Text("\udcff").ToString());

    [Fact]
    public void Names_that_need_quotes_go_into_the_braces()
    {
        Assert.Equal("{__name__=\"http.requests\"}", Select("http.requests").ToString());
        Assert.Equal("sum by (\"http.route\", job) (a{\"http.route\"=\"/\"})",
            Sum(Select("a", new LabelMatcher("http.route", MatchOp.Equal, "/")), "http.route", "job").ToString());
        Assert.Throws<ArgumentException>(() => new VectorSelector("a.b"));
    }

    [Fact]
    public void Conditions_are_sorted_and_their_order_does_not_count()
    {
        LabelMatcher a = new("a", MatchOp.Equal, "1"), b = new("b", MatchOp.NotMatches, "2");
        Assert.Equal("m{a=\"1\",b!~\"2\"}", Select("m", b, a).ToString());
        Assert.Equal(Select("m", a, b), Select("m", b, a));
        Assert.Equal(Select("m", a, b).GetHashCode(), Select("m", b, a).GetHashCode());
        Assert.NotEqual(Select("m", a, a), Select("m", a, b));
    }

    [Fact]
    public void Positions_take_no_part_in_equality() =>
        Assert.Equal<Expr>(Sum(Select("a"), "x"), Sum(Select("a") with { Span = new(4, 5) }, "x") with { Span = new(0, 9) });

    [Fact]
    public void A_rewritten_tree_gets_the_parentheses_it_needs()
    {
        var rewritten = (Select("a") * Select("b")).Rewrite(expr => expr is VectorSelector { Name: "a" } ? Select("c") + 1 : expr);
        Assert.Equal("(c + 1) * b", rewritten.ToString());
        Assert.Equal(["(c + 1) * b", "(c + 1)", "c + 1", "c", "1", "b"], rewritten.Descendants().Select(expr => expr.ToString()));
    }
}
