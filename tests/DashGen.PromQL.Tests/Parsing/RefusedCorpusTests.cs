namespace DashGen.PromQL.Tests;

public sealed class RefusedCorpusTests
{
    [Fact]
    public void Every_refusal_of_a_real_expression_says_what_to_write_instead()
    {
        var options = new ParserOptions { Version = new(2, 42), AllowVariables = false };
        foreach (var text in Corpora.Refused())
        {
            var error = Parser.Parse(text, options).Error;
            Assert.NotNull(error);
            Assert.True(error.Message.Contains(';', StringComparison.Ordinal) || error.Message.Contains(": ", StringComparison.Ordinal), error.Render(text));
            Assert.InRange(error.Span.End, error.Span.Start + 1, text.Length);
        }
    }
}
