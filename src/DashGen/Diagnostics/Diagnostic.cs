namespace DashGen;

/// <summary>A finding: what is wrong, where in the definitions, and what to do about it.</summary>
/// <param name="Code"><c>DG</c> and four digits; <c>explain</c> tells what it means.</param>
/// <param name="Severity">What it does to the run.</param>
/// <param name="Location">The line in the definitions, or null where no line is to blame.</param>
/// <param name="Message">What is wrong, in one line.</param>
/// <param name="Hint">What to do, in one line; may be empty.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, SourceLocation? Location, string Message, string Hint = "")
{
    /// <summary>As compilers print it, so that an editor jumps to the line.</summary>
    public override string ToString()
    {
        var where = Location is null ? "" : $"{Location}: ";
        var hint = Hint.Length == 0 ? "" : $"; {Hint}";
        return $"{where}{Severity.ToString().ToLowerInvariant()} {Code}: {Message}{hint}";
    }
}
