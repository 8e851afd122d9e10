using DashGen.PromQL;

namespace DashGen.Benchmarks.PromQL;

/// <summary>Parsing, checking, analyzing and printing of real expressions.</summary>
public static class ExpressionBenchmarks
{
    static readonly AnalyzerOptions Scraped = new() { ScrapeInterval = TimeSpan.FromSeconds(15) };

    /// <summary>Texts become trees, whose types are not looked at.</summary>
    public static Measure Parse(Inputs inputs) => Each(inputs.Expressions, text => Parser.ParseUnchecked(text));

    /// <summary>Texts become trees, or messages.</summary>
    public static Measure ParseAndCheck(Inputs inputs) => Each(inputs.Expressions, text => Parser.Parse(text));

    /// <summary>All that is done to an expression in a file.</summary>
    public static Measure Analyze(Inputs inputs) => Each(inputs.Expressions, text => Analyzer.Analyze(Parser.Parse(text).Expr!, Scraped));

    /// <summary>Trees become text.</summary>
    public static Measure Print(Inputs inputs) => Each(Trees(inputs), tree => Printer.Print(tree));

    /// <summary>Trees become text of several lines.</summary>
    public static Measure Pretty(Inputs inputs) => Each(Trees(inputs), tree => PrettyPrinter.Print(tree));

    static Expr[] Trees(Inputs inputs) =>
        [.. inputs.Expressions.Select(text => Parser.Parse(text).Expr ?? throw new InvalidOperationException(text))];

    static Measure Each<T>(IReadOnlyList<T> items, Func<T, object> work) => Measure.Of(items.Count, () =>
    {
        foreach (var item in items)
        {
            work(item);
        }
    });
}
