using System.Diagnostics;

namespace DashGen.Building;

/// <summary>Tells an exception that a definition caused from a bug of DashGen.</summary>
public static class DefinitionFault
{
    /// <summary>The finding for an exception that comes out of a definition, with the line of the definition; null for any other.</summary>
    public static Diagnostic? Of(Exception thrown)
    {
        Exception? inner = thrown;
        while (inner is TypeInitializationException or System.Reflection.TargetInvocationException or AggregateException)
        {
            inner = inner.InnerException;
        }

        // A record that refuses its arguments says so with these; what else escapes is ours.
        if (inner is not (ArgumentException or FormatException or OverflowException or InvalidOperationException) || Location(inner) is not { } location)
        {
            return null;
        }

        var message = inner is ArgumentException { ParamName: { Length: > 0 } name }
            ? inner.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : inner.Message;
        return new(ProgramCodes.RefusedDefinition, DiagnosticSeverity.Error, location, message.ReplaceLineEndings(" "));
    }

    /// <summary>The innermost line of definitions on the stack.</summary>
    static SourceLocation? Location(Exception inner) => new StackTrace(inner, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileName() is not null)
        .Select(frame => new SourceLocation(frame.GetFileName() ?? "", frame.GetFileLineNumber()))
        .FirstOrDefault(location => location.File.StartsWith("definitions/", StringComparison.Ordinal));
}
