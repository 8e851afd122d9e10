namespace DashGen.PromQL;

/// <summary>Something that a check found in an expression.</summary>
/// <param name="Code">The check's code: <c>DG1004</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Span">The part of the text it is about; the default where the expression was built.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What was probably meant, and what to write instead.</param>
public sealed record ExpressionFinding(string Code, FindingSeverity Severity, Span Span, string Message, string Hint)
{
    /// <summary>The expression it is about, in its canonical form, for findings in built expressions.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where a definition states the condition that it is about; null where it is about anything else.</summary>
    public SourceLocation? Location { get; init; }
}
