namespace DashGen.PromQL.Tests;

public sealed class MessageTests
{
    [Theory]
    [InlineData("", "1:1: no expression found in input")]
    [InlineData("rate(up)", "1:6: expected type range vector in call to function \"rate\", got instant vector; say how far back: up[5m]")]
    [InlineData("rate(sum(up))", "1:6: expected type range vector in call to function \"rate\", got instant vector; take the rate first and aggregate it then: sum(rate(…[5m]))")]
    [InlineData("sum(up[5m])", "1:5: expected type instant vector in aggregation expression, got range vector; a range goes into a function first: rate(up[5m])")]
    [InlineData("rate(up[5m]) by (job)", "1:14: unexpected keyword \"by\"; only an aggregation groups: sum by (…) (rate(up[5m]))")]
    [InlineData("1 == 1", "1:3: comparisons between scalars must use BOOL modifier: == bool")]
    [InlineData("a and 1", "1:1: set operator \"and\" not allowed in binary scalar expression; a number becomes a vector by vector(1)")]
    [InlineData("(sum(a) or 0) + 1", "1:2: set operator \"or\" not allowed in binary scalar expression; a number becomes a vector by vector(0)")]
    [InlineData("a + bool b", "1:3: bool modifier can only be used on comparison operators")]
    [InlineData("a + on(b) group_left(b) c", "1:3: label \"b\" must not occur in ON and GROUP clause at once")]
    [InlineData("a and on(b) group_left c", "1:1: no grouping allowed for \"and\" operation")]
    [InlineData("{}", "1:1: vector selector must contain at least one non-empty matcher")]
    [InlineData("{job=~\".*\"}", "1:1: vector selector must contain at least one non-empty matcher")]
    [InlineData("up{__name__=\"x\"}", "1:1: metric name must not be set twice: \"up\" or \"x\"")]
    [InlineData("rats(up[5m])", "1:1: unknown function with name \"rats\"; did you mean rate?")]
    [InlineData("Rate(up[5m])", "1:1: unknown function with name \"Rate\"; functions are case-sensitive: rate")]
    [InlineData("topk_max(5, up)", "1:1: unknown function with name \"topk_max\"; it belongs to MetricsQL: PromQL has topk(k, v), which picks anew at every point")]
    [InlineData("a if b", "1:3: unexpected identifier \"if\"; \"if\" is an operator of MetricsQL, PromQL has \"and\", \"unless\" and \"or\"")]
    [InlineData("{a=\"x\" or b=\"y\"}", "1:8: unexpected identifier \"or\" in label matching, expected \",\" or \"}\"; \"or\" between conditions is MetricsQL, write two selectors with or between them")]
    [InlineData("up[5m] offset 5m offset 6m", "1:1: offset may not be set multiple times")]
    [InlineData("up offset 5m[5m]", "1:13: no offset modifiers allowed before range; write foo[5m] offset 1h")]
    [InlineData("sum(up)[5m]", "1:8: ranges only allowed for vector selectors; a subquery over an expression has a colon: [5m:]")]
    [InlineData("up[5m", "1:6: unclosed left bracket")]
    [InlineData("sum(up", "1:7: unclosed left parenthesis")]
    [InlineData("up{job=api}", "1:8: unexpected identifier \"api\" in label matching, expected string; values stand in quotes")]
    [InlineData("up{job=\"a\"", "1:11: unexpected end of input inside braces")]
    [InlineData("up{job=~\"(?=x)\"}", "1:4: error parsing regexp: invalid or unsupported Perl syntax: `(?=`; RE2 cannot look around")]
    [InlineData("up{job=~\"a\\.b\"}", "1:11: unknown escape sequence \\.; a backslash itself is written \\\\")]
    [InlineData("up{a=\"b\\\nc\"}", "1:8: unknown escape sequence \\ before U+000A; a backslash itself is written \\\\")]
    [InlineData("up offset 1.5h", "1:11: bad number or duration syntax: \"1.5h\"; a duration has whole numbers only: 1h30m")]
    [InlineData("1and 2", "1:1: bad number or duration syntax: \"1and\"")]
    [InlineData("up[ # x\n5m]", "1:5: unexpected character: '#'; a comment cannot stand between \"[\" and the range")]
    [InlineData("a && b", "1:3: unexpected character: '&'; write \"and\"")]
    [InlineData("a – b", "1:3: unexpected character: '–'; write a plain minus sign \"-\"")]
    [InlineData("up{job=“a”}", "1:8: unexpected character inside braces: '“'; strings take straight quotes")]
    [InlineData("a = 5", "1:3: unexpected \"=\"; equality is written ==, conditions on labels stand in braces")]
    [InlineData("up up", "1:4: unexpected identifier \"up\"; an operator is missing before it")]
    [InlineData("sum(a, b)", "1:1: wrong number of arguments for aggregate expression provided, expected 1, got 2: sum takes one vector; join several with \"or\"")]
    [InlineData("up[1m1h]", "1:4: not a valid duration string: \"1m1h\"; the units stand in the order y w d h m s ms, each once")]
    [InlineData("up[0s]", "1:4: duration must be greater than 0")]
    [InlineData("up[min(5m, 1m)]", "1:4: unexpected aggregation \"min\" in subquery or range selector, expected number, duration, step(), or range(); in a duration it is called min_of")]
    [InlineData("up[5m/0]", "1:6: division by zero")]
    [InlineData("label_replace(up, \"a\")", "1:1: expected 5 argument(s) in call to \"label_replace\", got 2")]
    [InlineData("a\n+\n  rate(b)", "3:8: expected type range vector in call to function \"rate\", got instant vector; say how far back: b[5m]")]
    public void A_message_says_where_and_what_and_what_to_write(string text, string message) => AssertPromQL.Fails(message, text);

    [Fact]
    public void Carets_stand_under_the_part_that_is_wrong() => Assert.Equal(
        """
        2:6: expected type range vector in call to function "rate", got instant vector; say how far back: http_requests_total[5m]
          rate(http_requests_total)
               ^^^^^^^^^^^^^^^^^^^
        """.ReplaceLineEndings("\n"),
        Parser.Parse("up +\nrate(http_requests_total)").Error!.Render("up +\nrate(http_requests_total)"));
}
