using System.Globalization;
using System.Text;

namespace DashGen;

/// <summary>How many mistakes in its rules the proofs of a stack notice, by the evaluator of this program.</summary>
/// <param name="Lines">The lines of the stack's report, each with its mutants.</param>
/// <param name="Survivors">The mistakes that no test notices.</param>
public sealed record MutationReport(EquatableArray<ProofLine> Lines, EquatableArray<MutantCase> Survivors)
{
    /// <summary>Tries every mutant of a stack: a second for a thousand of them.</summary>
    public static MutationReport Of(StackBundle stack) => Of(stack, [.. Mutation.Of(stack)]);

    /// <summary>Tries mutants.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="mutants">Its mutants.</param>
    public static MutationReport Of(StackBundle stack, IReadOnlyList<MutantCase> mutants)
    {
        var tried = mutants.Where(mutant => mutant.Equivalent is null).ToList();
        var noticed = tried.AsParallel().AsOrdered().Select(mutant => mutant.IsNoticed()).ToList();
        return new MutationReport(Counted(stack, tried.Zip(noticed)), [.. tried.Zip(noticed).Where(one => !one.Second).Select(one => one.First)]);
    }

    /// <summary>The lines of a stack with its mutants.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="tried">The mutants that something can notice, and whether something did.</param>
    public static EquatableArray<ProofLine> Counted(StackBundle stack, IEnumerable<(MutantCase Mutant, bool IsNoticed)> tried)
    {
        var byLine = tried.ToLookup(one => one.Mutant.Line, one => one.IsNoticed);
        return [.. ProofReport.Of(stack).Select(line => line with { Mutants = (byLine[line].Count(noticed => noticed), byLine[line].Count()) })];
    }

    /// <summary>The share of mutants that are noticed; all of them where there are none.</summary>
    public static Ratio Share(IReadOnlyCollection<ProofLine> lines)
    {
        var tried = lines.Sum(line => line.Mutants?.Mutants ?? 0);
        return new(tried == 0 ? 1 : Math.Round((decimal)lines.Sum(line => line.Mutants?.Killed ?? 0) / tried, 3));
    }

    /// <summary>The page of a stack.</summary>
    public string Markdown(string title)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{FirstLine}\n\n# Mutants of {ProofReport.Cell(title)}\n\n")
            .Append(CultureInfo.InvariantCulture, $"{Words.Count(Lines.Sum(line => line.Mutants?.Mutants ?? 0), "mistake")} in the rules, one at a time: the proofs notice {Share(Lines)}. `./build.ps1 prove` tries them by the evaluator of DashGen, with `--mutate` by promtool too.\n\n")
            .Append("| alert | severity | mutants killed |\n| --- | --- | --- |\n");
        foreach (var line in Lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {ProofReport.Named(line)} | {line.Severity} | {ProofReport.Killed(line)} |\n");
        }

        if (!Survivors.IsEmpty)
        {
            text.Append("\n## Not noticed\n\n| alert | severity | mistake | what hides it |\n| --- | --- | --- | --- |\n");
            foreach (var survivor in Survivors)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {ProofReport.Named(survivor.Line)} | {survivor.Line.Severity} | {ProofReport.Cell(survivor.Change)} | {ProofReport.Cell(survivor.Hidden())} |\n");
            }
        }

        return text.ToString();
    }

    /// <summary>How the page begins.</summary>
    public static string FirstLine { get; } = "<!-- Written by DashGen from the proofs; run ./build.ps1 prove. -->";
}
