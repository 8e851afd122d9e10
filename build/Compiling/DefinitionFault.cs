using System.Diagnostics;

namespace DashGen.Building;

/// <summary>Tells an exception that a definition caused from a bug of DashGen.</summary>
public static class DefinitionFault
{
    /// <summary>The finding for an exception that comes out of a definition, with the line of the definition; null for any other.</summary>
    public static Diagnostic? Of(Exception thrown)
    {
        var inner = thrown;
        var around = new List<Exception>();
        while (inner is TypeInitializationException or System.Reflection.TargetInvocationException or AggregateException && inner.InnerException is { } cause)
        {
            around.Insert(0, inner);
            inner = cause;
        }

        if (inner is ExpansionException unexpanded)
        {
            return new(ProgramCodes.RefusedDefinition, DiagnosticSeverity.Error, unexpanded.Location, unexpanded.Message.ReplaceLineEndings(" "));
        }

        // A type that refuses what it is given says so with these, wherever it stands; any other is the fault of the line that threw it. What a
        // type refuses when it is first used is told where that is.
        List<SourceLocation> lines = [.. Lines(inner), .. around.SelectMany(Lines)];
        var at = lines.FindIndex(IsDefinition);
        var isRefusal = inner is ArgumentException or FormatException or OverflowException or InvalidOperationException;
        if (at < 0 || (at > 0 && !isRefusal))
        {
            return null;
        }

        var message = inner is ArgumentException { ParamName: { Length: > 0 } name } ? inner.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : isRefusal ? inner.Message
            : $"{inner.GetType().Name}: {inner.Message}";
        return new(ProgramCodes.RefusedDefinition, DiagnosticSeverity.Error, Refusal.LocationOf(inner) ?? lines[at], message.ReplaceLineEndings(" "));
    }

    /// <summary>The lines on the stack, the innermost first; what is not built here has none.</summary>
    static List<SourceLocation> Lines(Exception inner) =>
    [
        .. new StackTrace(inner, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetFileName() is not null)
            .Select(frame => new SourceLocation(frame.GetFileName() ?? "", frame.GetFileLineNumber())),
    ];

    static bool IsDefinition(SourceLocation line) => line.File.StartsWith("definitions/", StringComparison.Ordinal);
}
