using Cake.Core;

namespace DashGen.Building;

/// <summary>Shows which mistakes in the rules the proofs of a stack notice.</summary>
public static class MutationProof
{
    /// <summary>By promtool, which takes minutes. Where it does not notice what the evaluator does, the evaluator is wrong.</summary>
    /// <exception cref="CakeException">Tests fail without any mistake, or the two disagree.</exception>
    public static MutationReport ByPromtool(Screen screen, PromtoolTests tests, StackBundle stack)
    {
        if (Mutation.Controls(stack).FirstOrDefault(control => !MutationRun.Passes(tests, control)) is { } control)
        {
            throw new CakeException(1, $"the tests of {control.Line.Alert} fail without any mistake in its rule, so what they notice proves nothing");
        }

        List<MutantCase> mutants = [.. Mutation.Of(stack)];
        using var bar = new ProgressBar(Console.Error, mutants.Count, !Console.IsErrorRedirected);
        var survivors = MutationRun.Survivors(tests, mutants, bar.Step);
        if (survivors.FirstOrDefault(survivor => survivor.IsNoticed()) is { } disputed)
        {
            throw new CakeException(1, $"promtool does not notice in {disputed.Line.Alert} ({disputed.Line.Severity}) what DashGen's own evaluator does: {disputed.Change}");
        }

        foreach (var survivor in survivors)
        {
            screen.Line($"{survivor.Line.Alert} ({survivor.Line.Severity}) does not notice: {survivor.Change} ({survivor.Hidden()})", Tint.Yellow);
        }

        var survived = survivors.ToHashSet();
        return new MutationReport(MutationReport.Counted(stack, mutants.Where(mutant => mutant.Equivalent is null).Select(mutant => (mutant, !survived.Contains(mutant)))), [.. survivors]);
    }

    /// <summary>Tells how many mistakes are noticed. No definition decides that, so it is no failure of any.</summary>
    /// <param name="screen">Where the share is told.</param>
    /// <param name="lines">The alerts.</param>
    public static void Tell(Screen screen, IReadOnlyCollection<ProofLine> lines)
    {
        var share = MutationReport.Share(lines);
        screen.Line(
            $"{lines.Sum(line => line.Mutants?.Killed ?? 0)} of {Findings.Count(lines.Sum(line => line.Mutants?.Mutants ?? 0), "mutant")} killed, {share}",
            share.Value >= Mutation.Wanted.Value ? Tint.Green : Tint.Yellow);
    }
}
