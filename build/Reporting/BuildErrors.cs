namespace DashGen.Building;

/// <summary>Prints what keeps the program from being built: for people on standard error, for programs as findings like any other.</summary>
public static class BuildErrors
{
    /// <summary>Prints an error in the format that the call asks for.</summary>
    /// <param name="error">The error.</param>
    /// <param name="args">The arguments of the call that cannot be answered.</param>
    public static void Print(BuildError error, IReadOnlyList<string> args)
    {
        var format = Format(args);
        (format == FindingFormat.Text ? Console.Error : Console.Out).WriteLine(Line(error, format));
    }

    /// <summary>The format that a call asks for; text where it asks for none, or wrongly.</summary>
    public static string Format(IReadOnlyList<string> args) =>
        Call.Parse(args, Verbs.All) is Call.Run run ? run.Values.GetValueOrDefault("format", FindingFormat.Text) : FindingFormat.Text;

    /// <summary>The error in one line, with what to write instead where that is known; for people as the compiler wrote it, with the column.</summary>
    public static string Line(BuildError error, string format)
    {
        var hint = CompileHint.Of(error);
        return format == FindingFormat.Text
            ? hint.Length > 0 ? $"{error.Text.TrimEnd('.')}; {hint}" : error.Text
            : FindingFormat.Line(new(error.Code, DiagnosticSeverity.Error, new(error.File, error.Line), error.Message, hint), format);
    }
}
