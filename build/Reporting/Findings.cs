namespace DashGen.Building;

/// <summary>Prints findings where the call wants them.</summary>
public static class Findings
{
    /// <summary>Prints all of them in the format of the call, most of all errors in red.</summary>
    public static void Print(this BuildContext context, IEnumerable<Diagnostic> findings)
    {
        var format = context.Format;
        foreach (var finding in findings)
        {
            context.Screen.Line(FindingFormat.Line(finding, format), finding.Severity switch
            {
                DiagnosticSeverity.Error => Tint.Red,
                DiagnosticSeverity.Warning => Tint.Yellow,
                _ => Tint.Plain,
            });
        }
    }

    /// <summary>A count and its word: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, string word) => count == 1 ? $"1 {word}" : $"{count} {word}s";
}
