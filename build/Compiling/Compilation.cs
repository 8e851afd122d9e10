namespace DashGen.Building;

/// <summary>What the definitions became, all of it: findings, and the files unless one of them is an error.</summary>
/// <param name="Bundle">The expanded estate; null when it could not be expanded.</param>
/// <param name="Findings">What the checks found.</param>
/// <param name="Files">Path relative to <c>out/</c> to text; empty when there is an error.</param>
public sealed record Compilation(Bundle? Bundle, IReadOnlyList<Diagnostic> Findings, IReadOnlyDictionary<string, string> Files)
{
    static readonly SortedDictionary<string, string> Nothing = [];

    static TimeSpan Patience { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether nothing may be written.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);

    /// <summary>Compiles stacks. A definition that throws, as one that is wrong in itself does, becomes a finding like any other.</summary>
    /// <param name="stacks">The estate; a function, because already reading it runs definitions.</param>
    /// <param name="declared">The services that definitions make, listed in the estate or not; none where that is not asked.</param>
    public static Compilation Of(Func<EquatableArray<Stack>> stacks, Func<EquatableArray<DeclaredService>>? declared = null)
    {
        try
        {
            var estate = stacks();
            var bundle = Bundle.Expand(estate);
            using var progress = Progress(estate);
            var found = Check.All(bundle, declared?.Invoke() ?? [], progress.Step);
            var failed = found.Any(finding => finding.Severity == DiagnosticSeverity.Error);
            return new(bundle, found, failed ? Nothing : Writer.Render(bundle));
        }
        catch (Exception thrown) when (DefinitionFault.Of(thrown) is { } fault)
        {
            return new(null, [fault], Nothing);
        }
    }

    /// <summary>How far the proofs are, which take longer than all else; there is one rule file for each service and one for each stack.</summary>
    public static ProgressBar Progress(EquatableArray<Stack> estate) =>
        new(Console.Error, estate.Sum(stack => stack.Services.Count + 1), !Console.IsErrorRedirected, Patience);
}
