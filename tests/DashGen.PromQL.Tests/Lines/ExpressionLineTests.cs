using System.Text.Json;

namespace DashGen.PromQL.Tests;

public sealed class ExpressionLineTests
{
    [Fact]
    public void A_good_expression_is_answered_in_its_canonical_form() => Assert.Equal(
        """{"ok":true,"canonical":"sum by (job) (rate(up{a=\"b\"}[5m]))","type":"instant vector"}""",
        ExpressionLine.Answer("""  "sum(rate(up{a='b'}[5m])) by(job)" """));

    [Fact]
    public void A_bad_one_with_its_fault_and_where_it_is() => Assert.Equal(
        """{"ok":false,"message":"expected type range vector in call to function \"rate\", got instant vector; say how far back: up[5m]","start":5,"end":7}""",
        ExpressionLine.Answer("""
            "rate(up)"
            """));

    [Fact]
    public void A_width_asks_for_several_lines() => Assert.Equal(
        """{"ok":true,"canonical":"sum(\n  rate(\n    up[5m]\n  )\n)","type":"instant vector"}""",
        ExpressionLine.Answer("\"sum(rate(up[5m]))\"", new() { Width = 10 }));

    [Theory]
    [InlineData("")]
    [InlineData("rate(up)")]
    [InlineData("5")]
    [InlineData("[\"up\"]")]
    [InlineData("\"up")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_JSON_string_is_said_to_be_none(string line) =>
        Assert.Equal("""{"ok":false,"message":"a line must hold one JSON string","start":0,"end":0}""", ExpressionLine.Answer(line));

    [Fact]
    public void Every_line_is_answered_before_the_next_is_read()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var input = new Conversation(["\"up\"", "", "up", "\"sum(up\""], output);
        Assert.Equal(2, ExpressionLine.AnswerAll(input, output));
        Assert.Equal(["", "ok", "ok", "ok no", "ok no no"], input.Heard);
    }

    /// <summary>Asks the next question only after it has looked at the answers so far.</summary>
    sealed class Conversation(string[] lines, StringWriter answers) : StringReader(string.Join('\n', lines))
    {
        public List<string> Heard { get; } = [];

        public override string? ReadLine()
        {
            var heard = answers.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Heard.Add(string.Join(' ', heard.Select(line => line.Contains("\"ok\":true", StringComparison.Ordinal) ? "ok" : "no")));
            return base.ReadLine();
        }
    }

    [Fact]
    public void Every_answer_is_one_line_of_JSON()
    {
        var random = new RandomExpressions(3);
        for (var i = 0; i < 3000; i++)
        {
            var answer = ExpressionLine.Answer(JsonSerializer.Serialize(random.Next()), new() { Width = i % 3 == 0 ? 20 : null });
            Assert.DoesNotContain('\n', answer);
            using var json = JsonDocument.Parse(answer);
            Assert.True(json.RootElement.GetProperty("ok").ValueKind is JsonValueKind.True or JsonValueKind.False);
        }
    }
}
