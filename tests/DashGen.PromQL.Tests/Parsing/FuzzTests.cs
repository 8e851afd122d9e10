using System.Diagnostics;
using System.Text;

namespace DashGen.PromQL.Tests;

public sealed class FuzzTests(ITestOutputHelper output)
{
    const int Inputs = 220_000;

    static readonly ParserOptions Everything = new() { Features = ParserFeatures.All };

    static readonly string[] Pieces =
    [
        "sum", "by", "(", ")", "{", "}", "[", "]", "up", "rate", "[5m]", "1h", ":", ",", "\"", "'", "`", "=", "=~", "!~", "!=", "==", "+", "-", "^", "*", "/",
        "%", "@", "$x", "${x}", "[[x]]", "$", "${", "offset", "start()", "bool", "on", "group_left", "\\", "\\x", "0x", "1e", "1_0", ".", "Inf", " ", "\n", "#",
        "a=\"b\"", "(a|b", "[^", "\\Q", "{2,}", "(?i)", "step()", "min_of(", "fill(", "anchored", "</", ">/", "\0", "é", "\ud83d", "\udc00", "\ufffd", "info", "topk",
        "label_replace", "histogram_quantile", "1", "5m", "\"x\"", "$__rate_interval", "without", "and", "unless",
    ];

    [Fact]
    public void No_text_makes_the_parser_throw_or_take_long()
    {
        var random = new Random(1);
        var real = Corpora.Expressions();
        var slowest = (Took: TimeSpan.Zero, Text: "");
        var accepted = 0;
        for (var i = 0; i < Inputs; i++)
        {
            var text = Text(random, real);
            var options = (i & 1) == 0 ? null : Everything;
            var start = Stopwatch.GetTimestamp();
            var result = Parser.Parse(text, options);
            var took = Stopwatch.GetElapsedTime(start);
            if (took > slowest.Took && Fastest(text, options) is var sure && sure > slowest.Took)
            {
                slowest = (sure, text);
            }

            if (result.Error is { } error)
            {
                Assert.InRange(error.Span.Start, 0, text.Length);
                Assert.InRange(error.Span.End, error.Span.Start, text.Length);
                Assert.NotEmpty(error.Render(text));
            }
            else
            {
                accepted++;
                var printed = Printer.Print(result.Expr!);
                var again = Parser.Parse(printed, options);
                Assert.True(again.IsOk, $"{text}\n{again.Error?.Render(printed)}");
                Assert.Equal(result.Expr, again.Expr);
            }
        }

        output.WriteLine($"{Inputs} inputs, {accepted} accepted, slowest {slowest.Took.TotalMilliseconds:0.000} ms");
        Assert.True(slowest.Took < TimeSpan.FromMilliseconds(3), $"{slowest.Took.TotalMilliseconds} ms for {slowest.Text}");
    }

    // A pause of the garbage collector or of a busy machine may fall into any one parse, but not into each of several.
    static TimeSpan Fastest(string text, ParserOptions? options) => Enumerable.Range(0, 5).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        Parser.Parse(text, options);
        return Stopwatch.GetElapsedTime(start);
    });

    [Theory]
    [InlineData("\"", "a", "\"", "")]
    [InlineData("\"", "\\n", "\"", "")]
    [InlineData("`", "a\n", "`", "")]
    [InlineData("up{a=~\"", "(a|b)*", "\"}", "")]
    [InlineData("up{a=~\"", "[[:alpha:]]", "\"}", "")]
    [InlineData("up{a=~\"", "[[:", "\"}", "refused")]
    [InlineData("up{a=~\"[", "[:", "]\"}", "refused")]
    [InlineData("up{a=~\"", "(?P<n>a)", "\"}", "")]
    [InlineData("up{a=~\"", "(?P<", "\"}", "refused")]
    [InlineData("up{a=~\"", "\\\\Qa", "\"}", "")]
    [InlineData("up{a=~\"", "\\\\p{", "\"}", "refused")]
    [InlineData("up{a=~\"", "x{1", "\"}", "")]
    [InlineData("up{a=~\"", "$x", "\"}", "")]
    [InlineData("up{a=~\"", "[[", "\"}", "refused")]
    [InlineData("up{a=~\"", "${x", "\"}", "")]
    [InlineData("up{", "a=\"b\",", "}", "")]
    [InlineData("up{", "a!=\"b\", # c\n", "}", "")]
    [InlineData("sum by (", "a,", ") (up)", "")]
    [InlineData("sum by (", "fill ", ") (up)", "refused")]
    [InlineData("label_join(up, \"a\", \",\"", ", \"b\"", ")", "")]
    [InlineData("", "# c\n", "up", "")]
    [InlineData("", "fill\t", "up", "refused")]
    [InlineData("", "$x ", "", "refused")]
    [InlineData("", "${x", "", "refused")]
    [InlineData("", "[[x", "", "refused")]
    [InlineData("a", "a", "", "")]
    [InlineData("a", "$b", "", "")]
    [InlineData("", "a", "(up)", "refused")]
    [InlineData("up and ", "a", "(up)", "refused")]
    [InlineData("{", "a", "=\"b\"}", "")]
    [InlineData("1", "0", "", "refused")]
    [InlineData("1", "_0", "", "refused")]
    [InlineData("up[", "1h", "]", "refused")]
    [InlineData("up + ignoring (a) ", "bool ", "up", "refused")]
    public void A_text_twice_as_long_takes_at_most_little_more_than_twice_as_long(string before, string piece, string after, string verdict)
    {
        // About 100 KB, and a quarter of it: what is quadratic takes 16 times as long, what is linear 4 times.
        var repeats = 100_000 / piece.Length;
        var whole = before + string.Concat(Enumerable.Repeat(piece, repeats)) + after;
        var quarter = before + string.Concat(Enumerable.Repeat(piece, repeats / 4)) + after;
        Assert.Equal(verdict == "refused", !Parser.Parse(whole, Everything).IsOk);

        // A busy machine may disturb every one of a few tries, so there are more: what is quadratic fails each of them.
        Assert.Contains(Enumerable.Range(0, 20), _ => Fastest(whole, Everything) is var took && (took < TimeSpan.FromMilliseconds(5) || took < 8 * Fastest(quarter, Everything)));
    }

    [Theory]
    [InlineData("(", "up", ")")]
    [InlineData("-", "up", "")]
    [InlineData("up + ", "up", "")]
    [InlineData("up ^ ", "up", "")]
    [InlineData("sum(", "up", ")")]
    [InlineData("(", "", "")]
    [InlineData("abs(", "", "")]
    [InlineData("", "up", "[5m:]")]
    [InlineData("", "up", " or up")]
    [InlineData("up[", "5m", "]")]
    [InlineData("", "up", " offset 5m")]
    [InlineData("{", "", "")]
    [InlineData("up{a=~\"(", "x", ")\"}")]
    public void Ten_thousand_levels_are_refused_in_a_short_time(string before, string inner, string after)
    {
        var text = new StringBuilder().Insert(0, before, 10_000).Append(inner).Insert(0, "").ToString() + string.Concat(Enumerable.Repeat(after, 10_000));
        var start = Stopwatch.GetTimestamp();
        var result = Parser.Parse(text, Everything);
        Assert.False(result.IsOk);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Deep_durations_and_patterns_are_refused_too()
    {
        Assert.Contains("nested", Parser.Parse($"up[{new string('(', 10_000)}5m{new string(')', 10_000)}]").Error!.Message);
        Assert.Contains("operators", Parser.Parse($"up[5m{string.Concat(Enumerable.Repeat("+1s", 10_000))}]").Error!.Message);
        Assert.Contains("nests too deeply", Parser.Parse($"up{{a=~\"{new string('(', 10_000)}x{new string(')', 10_000)}\"}}").Error!.Message);
    }

    [Fact]
    public void The_deepest_trees_that_are_accepted_do_not_exhaust_a_small_stack()
    {
        var nested = new string('(', 395) + "up" + new string(')', 395);
        var chain = string.Join(" + ", Enumerable.Repeat("up", 990));
        var thread = new Thread(
            () =>
            {
                foreach (var text in (string[])[nested, chain])
                {
                    var expr = Parser.Parse(text).Expr!;
                    Assert.Equal(expr, Parser.Parse(expr.ToString()).Expr);
                    Assert.Equal(expr.GetHashCode(), expr.Rewrite(same => same).GetHashCode());
                }
            },
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
    }

    static string Text(Random random, IReadOnlyList<string> real)
    {
        switch (random.Next(4))
        {
            case 0:
                var pieces = new StringBuilder();
                for (var n = random.Next(1, 14); n > 0; n--)
                {
                    pieces.Append(Pieces[random.Next(Pieces.Length)]);
                }

                return pieces.ToString();
            case 1:
                var characters = new char[random.Next(1, 30)];
                for (var n = 0; n < characters.Length; n++)
                {
                    characters[n] = (char)(random.Next(3) == 0 ? random.Next(0x10000) : random.Next(128));
                }

                return new string(characters);
            default:
                var text = new StringBuilder(real[random.Next(real.Count)]);
                for (var n = random.Next(1, 4); n > 0 && text.Length > 0; n--)
                {
                    var at = random.Next(text.Length);
                    _ = random.Next(3) switch
                    {
                        0 => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
                        1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                        _ => text.Insert(at, text.ToString(at, Math.Min(random.Next(1, 20), text.Length - at))),
                    };
                }

                return text.ToString();
        }
    }
}
