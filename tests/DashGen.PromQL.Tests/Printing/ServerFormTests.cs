using System.Globalization;
using System.Text.RegularExpressions;

namespace DashGen.PromQL.Tests;

/// <summary>What a real server prints. Debian's is 2.42, whose forms differ from the newest in blanks and in great numbers only.</summary>
/// <remarks>
/// In two places its text has another meaning than its tree, so ours differs: it leaves out "ignoring () group_left (x)", and it writes
/// +Inf ^ x, which reads as +(Inf ^ x), where here stands (+Inf) ^ x.
/// </remarks>
public sealed partial class ServerFormTests(ITestOutputHelper output)
{
    static readonly ParserOptions Server242 = new() { Version = new(2, 42), AllowVariables = false };

    [Fact]
    public async Task Expressions_print_as_the_server_prints_them_on_one_line_and_on_several()
    {
        var random = new RandomExpressions(23);
        string[] odd =
        [
            "1 + on() 1", "up + on() group_left 1", "up @ 9223372036854776", "up @ 9223372036854774", "up @ 1.0005", "up @ -.5", "up offset -1y2w3d4h5m6s7ms",
            "+up", "-1^2", "- - 1", "2^-2^2", "+-+1", "0x1F", "0755", "1e-5", "Inf", "-inf", "NaN", "{__name__=\"a b\"}", "up{b=`\\`,a='\"'}", "up @ start() [5m:]",
            "sum without (a, by, on) (up)", "'\u00e9\\u00a0\\xff\\a'", "topk by (a) (1, up)", "up[90m:1500ms] offset 1m @ end()", "a and on () b or ignoring () c",
        ];
        var texts = Corpora.Expressions().Select(text => MatcherValue.WithoutVariables(VariableRange().Replace(text, "[5m]")))
            .Concat(odd)
            .Concat(Enumerable.Range(0, 8000).Select(_ => random.Next()))
            .Where(text => Parser.Parse(text, Server242).IsOk)
            .ToList();
        using var server = await PrometheusServer.Start(texts);
        var canonical = await server.Canonical();
        Assert.Equal(texts.Count, canonical.Count);
        var differences = new List<string>();
        var laidOut = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var expr = AssertPromQL.Parses(texts[i], Server242);
            var printed = Printer.Print(expr);
            if (printed.Contains("ignoring () group_", StringComparison.Ordinal) || printed.Contains("(+Inf) ^", StringComparison.Ordinal))
            {
                continue;
            }

            Compare(differences, texts[i], canonical[i], printed);
            if (!Exponent().IsMatch(canonical[i]))
            {
                // A number that is longer here may not fit into a line there it does.
                Compare(differences, texts[i], await server.Pretty(texts[i]), PrettyPrinter.Print(expr));
                laidOut++;
            }
        }

        output.WriteLine($"{texts.Count} expressions printed as the server prints them, {laidOut} of them in lines too");
        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(20))}");
    }

    static void Compare(List<string> differences, string text, string theirs, string ours)
    {
        var newest = Newest(theirs);
        if (newest != ours)
        {
            differences.Add($"{text}\n  server: {newest}\n  here:   {ours}");
        }
    }

    // As 3.x writes what 2.42 has written: a blank on both sides of a list of labels, no exponents.
    static string Newest(string text) => Older().Replace(text, match => match switch
    {
        { Groups: { } groups } when groups["word"].Success => $"{groups["word"]} {groups["labels"]}{(groups["word"].Value is "by" or "without" ? " " : "")}",
        { Groups: { } groups } when groups["number"].Success => Printer.Print(Build.Number(double.Parse(groups["number"].Value, CultureInfo.InvariantCulture))),
        _ => match.Value,
    });

    [GeneratedRegex(@"\de[+-]\d")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"\[(\$\{[^}]*\}|\$\w+)\]")]
    private static partial Regex VariableRange();

    [GeneratedRegex("""
        "(\\.|[^"\\])*"|\b(?<word>by|without|on|ignoring|group_left|group_right)\ ?(?<labels>\([^)]*\))(?(?<=\b(by|without)\ ?\([^)]*\))\ ?)|(?<![\w:.])(?<number>[0-9]+(\.[0-9]+)?e[+-][0-9]+)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Older();
}
