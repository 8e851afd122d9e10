namespace DashGen.PromQL.Tests;

public sealed class CorpusTests
{
    static readonly ParserOptions Server242 = new() { Version = new(2, 42), AllowVariables = false };

    [Fact]
    public void Every_real_expression_parses_and_prints_back_to_an_equal_tree()
    {
        foreach (var text in Corpora.Expressions())
        {
            var result = Parser.Parse(text);
            Assert.True(result.IsOk, result.Error?.Render(text));
            var printed = Printer.Print(result.Expr);
            var again = Parser.Parse(printed);
            Assert.True(again.IsOk, $"{text}\n{again.Error?.Render(printed)}");
            Assert.Equal(result.Expr, again.Expr);
            Assert.Equal(printed, Printer.Print(again.Expr));
        }
    }

    [Fact]
    public void Every_real_expression_that_Prometheus_refuses_is_refused()
    {
        foreach (var text in Corpora.Refused())
        {
            Assert.False(Parser.Parse(text, Server242).IsOk, text);
        }
    }
}
