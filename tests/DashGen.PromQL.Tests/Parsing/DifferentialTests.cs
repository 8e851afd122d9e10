using System.Globalization;
using System.Text.RegularExpressions;

namespace DashGen.PromQL.Tests;

public sealed partial class DifferentialTests(ITestOutputHelper output)
{
    static readonly ParserOptions Server242 = new() { Version = new(2, 42), AllowVariables = false };

    [Fact]
    public void Random_expressions_get_the_verdict_of_promtool()
    {
        var random = new RandomExpressions(int.Parse(Environment.GetEnvironmentVariable("DASHGEN_SEED") ?? "42", CultureInfo.InvariantCulture));
        var texts = Enumerable.Range(0, 8000).Select(_ => random.Next()).ToList();
        var verdicts = PromtoolVerdicts.Of(texts);
        var differences = new List<string>();
        var reasons = new Dictionary<string, int>();
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = Parser.Parse(texts[i], Server242);
            if (verdicts[i] is { } refusal)
            {
                var reason = Reason(refusal);
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
            }

            if (ours.IsOk != verdicts[i] is null)
            {
                differences.Add($"{texts[i]}\n  promtool: {verdicts[i] ?? "accepts"}\n  here:     {ours.Error?.Describe(texts[i]) ?? "accepted"}");
            }
        }

        output.WriteLine($"{texts.Count} expressions, {verdicts.Count(verdict => verdict is not null)} refused for {reasons.Count} reasons");
        foreach (var (reason, count) in reasons.OrderByDescending(pair => pair.Value))
        {
            output.WriteLine($"{count,6}  {reason}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(20))}");
        Assert.InRange(verdicts.Count(verdict => verdict is not null), 1500, texts.Count - 1500);
        Assert.True(reasons.Count >= 30);
    }

    [Fact]
    public void Accepted_expressions_print_as_text_that_promtool_accepts_too()
    {
        var random = new RandomExpressions(7);
        var printed = Enumerable.Range(0, 6000).Select(_ => Parser.Parse(random.Next(), Server242)).Where(result => result.IsOk)
            .Select(result => Printer.Print(result.Expr!)).ToList();
        var verdicts = PromtoolVerdicts.Of(printed);
        for (var i = 0; i < printed.Count; i++)
        {
            Assert.True(verdicts[i] is null, $"{printed[i]}\n{verdicts[i]}");
        }

        output.WriteLine($"{printed.Count} expressions");
    }

    [Fact]
    public void Every_accepted_expression_prints_back_to_an_equal_tree()
    {
        var random = new RandomExpressions(11);
        for (var i = 0; i < 20000; i++)
        {
            var text = random.Next();
            if (Parser.Parse(text, Server242) is not { Expr: { } expr })
            {
                continue;
            }

            var printed = Printer.Print(expr);
            var again = Parser.Parse(printed, Server242);
            Assert.True(again.IsOk, $"{text}\n{again.Error?.Render(printed)}");
            Assert.Equal(expr, again.Expr);
        }
    }

    [Fact]
    public void Real_expressions_get_the_verdict_of_promtool()
    {
        var texts = Corpora.Expressions().Select(MatcherValue.WithoutVariables).Concat(Corpora.Refused()).ToList();
        var verdicts = PromtoolVerdicts.Of(texts);
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = Parser.Parse(texts[i], Server242);
            Assert.True(ours.IsOk == verdicts[i] is null, $"{texts[i]}\n  promtool: {verdicts[i]}\n  here: {ours.Error?.Render(texts[i])}");
        }
    }

    [Fact]
    public void Real_expressions_with_a_slip_get_the_verdict_of_promtool()
    {
        var random = new Random(int.Parse(Environment.GetEnvironmentVariable("DASHGEN_SEED") ?? "42", CultureInfo.InvariantCulture));
        string[] slips = ["(", ")", "{", "}", "[", "]", ",", "\"", "=", "~", "-", "^", "@", " ", "by", "on", "5", "m", ".", ":", "\\", "#", "offset", "bool", "and", "'", "*", "\n"];
        var real = Corpora.Expressions().Select(MatcherValue.WithoutVariables).ToList();
        var texts = Enumerable.Range(0, 6000).Select(_ =>
        {
            var text = real[random.Next(real.Count)];
            var at = random.Next(text.Length);
            return random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, slips[random.Next(slips.Length)]),
                2 => text.Remove(at, Math.Min(text.Length - at, random.Next(1, 12))),
                _ => text[..at] + slips[random.Next(slips.Length)] + text[(at + 1)..],
            };
        }).ToList();
        var verdicts = PromtoolVerdicts.Of(texts);
        var differences = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = Parser.Parse(texts[i], Server242);
            if (ours.IsOk != verdicts[i] is null)
            {
                differences.Add($"{texts[i]}\n  promtool: {verdicts[i] ?? "accepts"}\n  here:     {ours.Error?.Describe(texts[i]) ?? "accepted"}");
            }
        }

        output.WriteLine($"{texts.Count} expressions, {verdicts.Count(verdict => verdict is not null)} refused");
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(20))}");
    }

    // The kind of a message: names, numbers and positions left out.
    static string Reason(string refusal) => Detail().Replace(Position().Replace(refusal, ""), "…");

    [GeneratedRegex(@"^could not parse expression: \d+:\d+: parse error: ")]
    private static partial Regex Position();

    [GeneratedRegex(@"""(\\.|[^""])*""|'[^']*'|`[^`]*`|<[^>]*>|\d+|U\+[0-9A-F]+|\S*>")]
    private static partial Regex Detail();
}
