namespace DashGen.PromQL;

/// <summary>Finds out what is known of an expression, and what is wrong with it.</summary>
public static class Analyzer
{
    /// <summary>Analyzes an expression, parsed or built.</summary>
    /// <param name="expr">The expression; one that the parser accepts.</param>
    /// <param name="options">What is known around it; null for nothing.</param>
    public static Analysis Analyze(Expr expr, AnalyzerOptions? options = null)
    {
        options ??= new();
        var nodes = NodeTable.Rent(expr);
        var finder = new FactFinder(options, nodes.Count);
        finder.Of(expr);
        var root = expr;
        if (nodes.IsShared)
        {
            nodes.Return();
            root = expr.Rewrite(node => node with { });
            nodes = NodeTable.Rent(root);
            finder.Of(root);
        }

        var findings = new List<ExpressionFinding>();
        var context = new CheckContext(root, nodes, finder, options, findings);
        foreach (var check in ExpressionChecks.All)
        {
            context.Code = check.Code;
            check.Run(context);
        }

        nodes.Return();
        if (findings.Count == 0)
        {
            return new(expr, finder.Facts, []);
        }

        return new(expr, finder.Facts, [.. findings.OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Code, StringComparer.Ordinal)]);
    }

    /// <summary>What is known of the result of an expression, without a look for what is wrong with it.</summary>
    /// <param name="expr">The expression; one that the parser accepts.</param>
    /// <param name="options">What is known around it.</param>
    public static NodeFacts Know(Expr expr, AnalyzerOptions options) => new FactFinder(options).Of(expr);
}
