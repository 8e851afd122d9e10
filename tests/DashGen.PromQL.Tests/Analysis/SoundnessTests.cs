using System.Globalization;

namespace DashGen.PromQL.Tests;

/// <summary>What the analyzer says of an expression must hold for what a real server makes of it.</summary>
public sealed class SoundnessTests(ITestOutputHelper output)
{
    const int Queries = 4000;

    [Fact]
    public async Task What_is_said_of_labels_and_values_holds_for_what_the_server_returns()
    {
        var at = DateTimeOffset.UtcNow.ToUnixTimeSeconds() - 600;
        var random = new RandomQueries(int.Parse(Environment.GetEnvironmentVariable("DASHGEN_SEED") ?? "1", CultureInfo.InvariantCulture));
        using var server = await PrometheusServer.Start([], random.Samples(until: at));
        var wrong = new List<string>();
        var (evaluated, series, empty) = (0, 0, 0);
        for (var i = 0; i < Queries; i++)
        {
            var text = random.Next();
            if (Parser.Parse(text).Expr is not { } expr || await server.Evaluate(text, at) is not { } result)
            {
                continue;
            }

            evaluated++;
            series += result.Count;
            var analysis = Analyzer.Analyze(expr, new() { Metrics = Catalogue.Metrics, Version = new(2, 42) });
            if (Claim(analysis, result) is { } claim)
            {
                wrong.Add($"{claim}\n    {text}");
            }

            if (analysis.Findings.FirstOrDefault(finding => finding.Span == expr.Span && SaysEmpty(expr, finding)) is { } finding)
            {
                empty++;
                if (result.Count > 0)
                {
                    wrong.Add($"{finding.Message}, but there are {result.Count} series\n    {text}");
                }
            }
        }

        output.WriteLine($"{evaluated} of {Queries} expressions evaluated to {series} series; {empty} were said to be empty");
        Assert.True(wrong.Count == 0, $"{wrong.Count} claims do not hold\n{string.Join('\n', wrong.Take(25))}");
        Assert.True(evaluated > Queries / 2 && empty > 20);
    }

    // Sides that never match, and a filter that nothing passes.
    static bool SaysEmpty(Expr expr, ExpressionFinding finding) => expr is Binary binary && finding.Code switch
    {
        "DG1014" => finding.Message.Contains("always empty", StringComparison.Ordinal),
        "DG1016" => !binary.ReturnBool && finding.Message.Contains("always false", StringComparison.Ordinal),
        _ => false,
    };

    static string? Claim(Analysis analysis, IReadOnlyList<(IReadOnlyDictionary<string, string> Labels, double Value)> result)
    {
        var facts = analysis[analysis.Root];
        if (facts.Series is { } most && result.Count > most)
        {
            return $"at most {most} series, but there are {result.Count}";
        }

        if (!facts.MayBeEmpty && result.Count == 0)
        {
            return "there is always something, but there is nothing";
        }

        foreach (var (labels, value) in result)
        {
            foreach (var (name, fact) in facts.Labels.Known)
            {
                var isThere = labels.TryGetValue(name, out var actual);
                if (fact.Presence == Presence.Surely && !isThere)
                {
                    return $"{name} is surely there ({fact.Reason}), but it is not";
                }

                if (fact.Presence == Presence.Never && isThere)
                {
                    return $"{name} is never there ({fact.Reason}), but it is {actual}";
                }

                if (isThere && fact.Value is { } only && only != actual)
                {
                    return $"{name} is always {only}, but it is {actual}";
                }
            }

            if (facts.Labels.IsClosed && labels.Keys.FirstOrDefault(name => !facts.Labels.Known.Any(pair => pair.Key == name)) is { } unknown)
            {
                return $"there are no other labels, but there is {unknown}";
            }

            // Rounding may go a little beyond a bound.
            var slack = 1e-9 * Math.Max(1, Math.Abs(value));
            if (double.IsNaN(value) ? !facts.Range.MayBeNaN : value < facts.Range.Min - slack || value > facts.Range.Max + slack)
            {
                return $"values are {facts.Range}, but there is {value}";
            }
        }

        return null;
    }
}
