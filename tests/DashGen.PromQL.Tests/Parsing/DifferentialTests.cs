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
    public void Odd_expressions_get_the_verdict_of_promtool()
    {
        var texts = Odd.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Concat(["up\r+\r1", "up\v+1", "up\u00a0+1", "\ufeffup", "up # c\r+1", "up{a=\"b\\\n\"}", "`a\nb`", "'a\nb'", "up{a=\"\ufffd\"}", "up[ # x\n5m]", "up[5m # x\n]", "up offset # x\n 5m", "up{a=~\"[😁-😀]\"}"])
            .ToList();
        var verdicts = PromtoolVerdicts.Of(texts);
        Assert.All(texts.Zip(verdicts), pair => Assert.True(
            Parser.Parse(pair.First, Server242) is var ours && ours.IsOk == pair.Second is null, $"{pair.First}\n  promtool: {pair.Second}\n  here: {ours.Error?.Message}"));
        Assert.InRange(verdicts.Count(verdict => verdict is null), texts.Count / 3, texts.Count * 2 / 3);
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

    // Keywords as names, forms of numbers, escapes, patterns, and what stands where it nearly may.
    const string Odd =
        """
        by
        bool
        atan2
        inf
        +inf
        nAn
        start
        sum offset 5m
        offset offset 5m
        offset offset offset
        sum by (by) (by)
        sum by (on,ignoring,bool,group_left,group_right,offset,and,or,unless,atan2,sum,topk,start,end) (up)
        sum by (without) (up)
        sum by (inf) (up)
        sum by () (up)
        sum by (,) (up)
        sum by (a,) (up)
        sum by (a:b) (up)
        SUM(up)
        RATE(up[5m])
        up / ON(a) GROUP_LEFT(b) up
        1==bool1
        up==bool1
        1 bool == 1
        up{by="a",without="b",offset="c",inf="e",and="g"}
        up{a:b="c"}
        up{a=`b\`}
        up{a="b\"}
        up{a="\xff"}
        up{a="\101"}
        up{a="\400"}
        up{a="\ud800"}
        up{a="\U0001F600"}
        up{a="\'"}
        up{a='\''}
        up{a="\q"}
        up{é="a"}
        # only comment
        up{a="#"} # x
        up{# comment}
        up @ +5
        up @ .5
        up @ 0x10
        up @ Inf
        up @ start(  )
        up @ start(1)
        up @ 5 @ 6
        up @ 5 offset 5m
        up offset - 5m
        up offset +5m
        up offset 5
        up offset -0s
        up offset 1y2w3d4h5m6s7ms
        up offset 30s5m
        up[5m:0s]
        up[ 5m : ]
        up[5m][5m:]
        up[5m:][5m:]
        (up)[5m]
        1[5m:]
        up @ 5 [5m]
        up @ start() [5m]
        up offset 5m[5m]
        (up) offset 5m
        +-+-up
        -"a"
        2^-2^2
        1 == 1
        1 <= bool 1
        up and bool up
        up == on(a) bool up
        1 and up
        up + on(a) 1
        1 + on() 1
        up + on(a) group_left 1
        up and on(a) group_left() up
        up + group_left(a) up
        up + on(a) group_left(a) up
        up + ignoring(a) group_left(a) up
        up + on(a,a) up
        up + on(a) group_left (b)
        sum(up) by (a) by (b)
        sum(1)
        topk(up, up)
        topk("1", up)
        count_values(a, up)
        quantile by (a) (0.5, up)
        abs(up,)
        hour(up,up)
        label_replace(up, "a", "$1", "b", "(")
        label_join(up, "a", ",")
        holt_winters(up[5m], 0.5, 0.5)
        foo:bar(up)
        :
        {}
        {a=~".*"}
        {a!~".+"}
        {a=~"a*b*|c"}
        {,}
        {a="b",,}
        {__name__="up",__name__="down"}
        up{__name__="up"}
        up{a=~"a{1001}"}
        up{a=~"(a{100}){100}"}
        up{a=~`(?P<n>a)(?P<n>b)`}
        up{a=~`(?<n>a)`}
        up{a=~`a**`}
        up{a=~`\Qa`}
        up{a=~`\C`}
        up{a=~`\p{Greek}`}
        up{a=~`[[:foo:]]`}
        up{a=~`[a-\d]`}
        up{a=~`[]a]`}
        up{a=~`a{,2}`}
        up{a=~`a{2}{3}`}
        up{a=~`^^^`}
        1.
        .
        1..2
        1e
        1e400
        0x
        0x1.8p1
        0b1
        08
        1_000
        1h
        5 m
        00
        0x8000000000000000
        07777777777777777777777
        up[292y]
        up[293y]
        ("a")
        "a" "b"
        ()
        [5m]
        up[5m
        up[:5m]
        up up
        up === up
        up // up
        1 ATAN2 2
        up @ 9223372036854776
        rate(((up[5m])))
        count_values(("a"), up)
        (up[5m]) offset 5m
        (1)[5m:]
        sum(up) > 0 by (a)
        up[5m]offset 5m
        up@5
        up{a="b"}and up
        {a="b"}unless{c="d"}
        up==1or up==2
        rate(up[5m])and up
        1e3and up
        """;
}
