using System.Text.Json;
using DashGen.PromQL;

namespace DashGen.Benchmarks;

/// <summary>Parsing, checking and printing of real expressions.</summary>
public static class PromQLBenchmark
{
    /// <summary>The figures that must be reached on two shared cores.</summary>
    public const double PerSecond = 150_000;

    /// <summary>The most bytes that may be allocated for each expression.</summary>
    public const double BytesEach = 3 * 1024;

    /// <summary>Measures, prints and compares with the targets.</summary>
    /// <param name="corpus">A file of JSON objects, one a line, with the member <c>expr</c>.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>Whether the targets are reached.</returns>
    public static bool Run(string corpus, TextWriter output)
    {
        var texts = File.ReadLines(corpus).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("expr").GetString()!).ToArray();
        var trees = texts.Select(text => Parser.Parse(text).Expr!).ToArray();
        var parse = Measure.Of("parse + type-check", texts.Length, () =>
        {
            foreach (var text in texts)
            {
                Parser.Parse(text);
            }
        });
        var print = Measure.Of("print", trees.Length, () =>
        {
            foreach (var tree in trees)
            {
                Printer.Print(tree);
            }
        });
        output.WriteLine($"PromQL, {texts.Length} real expressions, {texts.Sum(text => text.Length)} characters, one warm thread");
        foreach (var measure in (Measure[])[parse, print])
        {
            output.WriteLine(FormattableString.Invariant($"  {measure.Name,-30} {measure.PerSecond,10:N0}/s {measure.BytesEach,8:N0} B each"));
        }

        return parse.PerSecond >= PerSecond && parse.BytesEach <= BytesEach;
    }
}
