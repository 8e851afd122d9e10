using System.Globalization;
using System.Text.RegularExpressions;
using DashGen.Testing;

namespace DashGen.PromQL.Tests;

public sealed partial class FunctionTests(ITestOutputHelper output)
{
    static readonly string[] Arguments = ["1", "\"a\"", "up", "up[5m]"];

    [Fact]
    public void The_table_has_every_function_of_the_facts_and_no_other()
    {
        var facts = File.ReadLines(Needs.Shared("promql-functions.md")).Select(line => Row().Match(line)).Where(match => match.Success).ToList();
        Assert.Equal(90, facts.Count);
        foreach (var row in facts)
        {
            var function = Functions.Find(row.Groups["name"].Value);
            Assert.NotNull(function);
            var since = row.Groups["since"].Value;
            Assert.Equal(since.StartsWith("<=", StringComparison.Ordinal) ? "0.0" : since.Split(' ', ',')[0], function.Since.ToString());
            Assert.Equal(since.Contains("experimental", StringComparison.Ordinal) && !since.Contains("stable", StringComparison.Ordinal), function.StableSince is null);
            Assert.Equal(row.Groups["returns"].Value == "scalar" ? ExprType.Scalar : ExprType.InstantVector, function.Returns);
        }

        Assert.Equal(["holt_winters"], Functions.All.Select(function => function.Name).Except(facts.Select(row => row.Groups["name"].Value)));
        Assert.Equal(14, Aggregations.All.Count);
    }

    [Fact]
    public void Every_function_takes_what_it_takes_in_promtool()
    {
        var random = new Random(8);
        var texts = new List<string>();
        foreach (var name in Functions.All.Select(function => function.Name).Concat(Aggregations.All.Select(op => op.Name)))
        {
            for (var count = 0; count <= 6; count++)
            {
                for (var n = count == 0 ? 1 : 12; n > 0; n--)
                {
                    texts.Add($"{name}({string.Join(", ", Enumerable.Range(0, count).Select(_ => Arguments[random.Next(Arguments.Length)]))})");
                }
            }

            if (Functions.Find(name) is { } function)
            {
                // As it is meant, with the fewest arguments and with one more and one less.
                for (var count = Math.Max(0, function.MinArguments - 1); count <= function.MinArguments + 2; count++)
                {
                    texts.Add($"{name}({string.Join(", ", Enumerable.Range(0, count).Select(i => function.Parameters.IsEmpty ? "1" : Arguments[(int)function.ParameterAt(i) - 1]))})");
                }
            }
        }

        var verdicts = PromtoolVerdicts.Of(texts);
        var options = new ParserOptions { Version = new(2, 42), AllowVariables = false };
        for (var i = 0; i < texts.Count; i++)
        {
            var ours = Parser.Parse(texts[i], options);
            Assert.True(ours.IsOk == verdicts[i] is null, $"{texts[i]}\n  promtool: {verdicts[i] ?? "accepts"}\n  here: {ours.Error?.Describe(texts[i]) ?? "accepted"}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} calls, {verdicts.Count(verdict => verdict is null)} accepted by both"));
    }

    [GeneratedRegex(@"^\| `(?<name>\w+)` \| .*? \| .*? \| (?<returns>instant|scalar) \| (?<since>[^|]*) \|")]
    private static partial Regex Row();
}
