namespace DashGen.PromQL.Tests;

/// <summary>What is asserted of checks.</summary>
static class AssertCheck
{
    /// <summary>A check must say exactly this of an expression: severity, the part it is about, message, hint.</summary>
    public static void Says(ExpressionCheck check, string expected, string text, AnalyzerOptions options) =>
        Assert.Equal(expected, string.Join('\n', Findings(check, text, options).Select(finding =>
            $"{finding.Severity.ToString().ToLowerInvariant()} at {text[finding.Span.Start..finding.Span.End]}: {finding.Message}; {finding.Hint}")));

    /// <summary>A check must have nothing to say of an expression.</summary>
    public static void IsSilent(ExpressionCheck check, string text, AnalyzerOptions options) =>
        Assert.Empty(Findings(check, text, options));

    static IEnumerable<ExpressionFinding> Findings(ExpressionCheck check, string text, AnalyzerOptions options) =>
        Analyzer.Analyze(AssertPromQL.Parses(text), options).Findings.Where(finding => finding.Code == check.Code);
}
