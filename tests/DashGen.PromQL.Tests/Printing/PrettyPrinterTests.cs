namespace DashGen.PromQL.Tests;

/// <summary>The layout is that of Prometheus' formatter; its own tests use a width of 10 too.</summary>
public sealed class PrettyPrinterTests
{
    [Theory]
    [InlineData("sum(up)", "sum(up)")]
    [InlineData("sum(instance:load:avg) by(job,mode)", "sum by (job, mode) (\n  instance:load:avg\n)")]
    [InlineData("topk(3, instance:load:avg)", "topk(\n  3,\n  instance:load:avg\n)")]
    [InlineData("a+b", "a + b")]
    [InlineData("a == bool 1", "  a\n== bool\n  1")]
    [InlineData("left_1 + left_2", "  left_1\n+\n  left_2")]
    [InlineData("aa + bbbb + cccc_", "  aa + bbbb\n+\n  cccc_")]
    [InlineData("left_1 / on(job) group_left left_2", "  left_1\n/ on (job) group_left ()\n  left_2")]
    [InlineData("rate(up[5m])", "rate(\n  up[5m]\n)")]
    [InlineData("histogram_quantile(0.9, rate(up[5m]))", "histogram_quantile(\n  0.9,\n  rate(\n    up[5m]\n  )\n)")]
    [InlineData("(up)", "(up)")]
    [InlineData("(_metric_1_)", "(\n  _metric_1_\n)")]
    [InlineData("(left_1 + left_2)", "(\n    left_1\n  +\n    left_2\n)")]
    [InlineData("-(left_1 + left_2)", "-(\n    left_1\n  +\n    left_2\n)")]
    [InlineData("-some_metric", "-some_metric")]
    [InlineData("max_over_time(rate(up[5m])[1h:] offset 1m)", "max_over_time(\n  rate(\n    up[5m]\n  )[1h:] offset 1m\n)")]
    [InlineData("some_metric_name{job=\"api\"}[5m] offset 1h", "some_metric_name{job=\"api\"}[5m] offset 1h")]
    [InlineData("left_1 and left_2 or left_3", "    left_1\n  and\n    left_2\nor\n  left_3")]
    public void Parts_that_do_not_fit_go_to_lines_of_their_own(string text, string pretty) =>
        Assert.Equal(pretty, PrettyPrinter.Print(AssertPromQL.Parses(text), width: 10));

    [Fact]
    public void An_expression_of_exactly_the_width_stays_on_its_line()
    {
        var text = $"sum({new string('a', 95)})";
        Assert.Equal(text, PrettyPrinter.Print(AssertPromQL.Parses(text)));
        Assert.Equal($"sum(\n  {new string('a', 96)}\n)", PrettyPrinter.Print(AssertPromQL.Parses($"sum({new string('a', 96)})")));
    }

    [Fact]
    public void Length_is_counted_in_bytes() =>
        Assert.Equal("sum(\n  up{job=\"é\"}\n)", PrettyPrinter.Print(AssertPromQL.Parses("sum(up{job=\"é\"})"), width: 16));

    [Fact]
    public void Every_real_expression_means_the_same_in_any_width()
    {
        foreach (var text in Corpora.Expressions())
        {
            var expr = AssertPromQL.Parses(text);
            Assert.Equal(expr, AssertPromQL.Parses(PrettyPrinter.Print(expr)));
            Assert.Equal(expr, AssertPromQL.Parses(PrettyPrinter.Print(expr, width: 20)));
        }
    }
}
