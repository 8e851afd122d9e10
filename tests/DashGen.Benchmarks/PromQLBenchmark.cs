using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DashGen.PromQL;

namespace DashGen.Benchmarks;

/// <summary>Parsing, checking, analyzing and printing of real expressions.</summary>
public static partial class PromQLBenchmark
{
    /// <summary>Expressions a second that must be parsed and type-checked, on two shared cores.</summary>
    public const double PerSecond = 150_000;

    /// <summary>The most bytes that may be allocated for each of them.</summary>
    public const double BytesEach = 3 * 1024;

    /// <summary>Measures, prints and compares with the targets.</summary>
    /// <param name="corpus">A file of JSON objects, one a line, with the member <c>expr</c>.</param>
    /// <param name="modules">The folder that holds the peer's <c>node_modules</c>; null for none.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>Whether the targets are reached.</returns>
    public static bool Run(string corpus, string? modules, TextWriter output)
    {
        // The peer does not know Grafana's variables, so both get the same text without them.
        var texts = File.ReadLines(corpus)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("expr").GetString()!)
            .Select(text => Variable().Replace(Range().Replace(text, "[5m]"), "v"))
            .ToArray();
        var trees = texts.Select(text => Parser.Parse(text).Expr ?? throw new InvalidOperationException(text)).ToArray();
        var options = new AnalyzerOptions { ScrapeInterval = TimeSpan.FromSeconds(15) };
        var parse = Measure.Of("parse + type-check", texts.Length, () =>
        {
            foreach (var text in texts)
            {
                Parser.Parse(text);
            }
        });
        var analyze = Measure.Of("parse + type-check + analyze", texts.Length, () =>
        {
            foreach (var text in texts)
            {
                Analyzer.Analyze(Parser.Parse(text).Expr!, options);
            }
        });
        var print = Measure.Of("print", trees.Length, () =>
        {
            foreach (var tree in trees)
            {
                Printer.Print(tree);
            }
        });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"PromQL: {texts.Length} real expressions, {texts.Sum(text => text.Length):N0} characters, one warm thread, medians"));
        foreach (var measure in (Measure[])[parse, analyze, print])
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measure.Name,-30} {measure.PerSecond,10:N0}/s {measure.BytesEach,8:N0} B each, best round {measure.Best:N0}/s"));
        }

        var (peer, reason) = LezerBenchmark.Run(texts, modules);
        output.WriteLine(peer is null
            ? $"  lezer: not run: {reason}"
            : string.Create(CultureInfo.InvariantCulture, $"  {peer.Name,-30} {peer.PerSecond,10:N0}/s, best round {peer.Best:N0}/s; ours with types is {parse.PerSecond / peer.PerSecond:0.0} times as fast"));
        var isReached = parse.PerSecond >= PerSecond && parse.BytesEach <= BytesEach;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  target {PerSecond:N0}/s and {BytesEach:N0} B for parse + type-check: {(isReached ? "reached" : "NOT REACHED")}"));
        return isReached;
    }

    [GeneratedRegex(@"\[(\$\{[^}]*\}|\$\w+)\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"\$\{[^}]*\}|\$[A-Za-z_]\w*")]
    private static partial Regex Variable();
}
