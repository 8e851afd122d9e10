namespace DashGen.Building;

/// <summary>What became of an estate that was compiled into <c>out/</c>: findings, and what was done, unless one of them is an error.</summary>
/// <param name="Findings">What the checks found.</param>
/// <param name="Output">What was done to <c>out/</c>; null where an error left it as it was.</param>
public sealed record Generation(IReadOnlyList<Diagnostic> Findings, OutputReport? Output)
{
    /// <summary>
    /// After so many rule files what their proofs left behind is collected: it is more than all else, and the collector, which thinks of
    /// speed first, would let it lie for as long as there is memory. A thousand services then peak at 275 MiB instead of 330.
    /// </summary>
    const int BetweenCollections = 5;

    /// <summary>
    /// Compiles stacks one after the other, as many at once as there are processors, and keeps none of what they become. A definition that
    /// throws becomes a finding like any other.
    /// </summary>
    /// <param name="stacks">The estate; a function, because already reading it runs definitions.</param>
    /// <param name="declared">The services that definitions make, listed in the estate or not.</param>
    /// <param name="output">Begins the draft that the files are put into.</param>
    public static Generation Of(Func<EquatableArray<Stack>> stacks, Func<EquatableArray<DeclaredService>> declared, Func<OutputDraft> output)
    {
        try
        {
            var check = new EstateCheck(stacks(), declared());
            Each(check.Estate, check.Look);
            return check.HasErrors ? new(check.Found(), null) : Write(check, output);
        }
        catch (Exception thrown) when (DefinitionFault.Of(thrown) is { } fault)
        {
            return new([fault], null);
        }
    }

    /// <summary>Stacks are expanded again for this: it takes next to no time, and to keep them would take all the memory.</summary>
    static Generation Write(EstateCheck check, Func<OutputDraft> output)
    {
        using var progress = Compilation.Progress(check.Estate);
        using var draft = output();
        var proved = 0;
        Each(check.Estate, stack =>
        {
            check.Prove(stack, tests =>
            {
                draft.Put(tests);
                progress.Step();
                if (Interlocked.Increment(ref proved) % BetweenCollections == 0)
                {
                    GC.Collect(1);
                }
            });
            if (!check.HasErrors)
            {
                draft.Put(Writer.Render(stack));
            }
        });
        return new(check.Found(), check.HasErrors ? null : draft.Commit());
    }

    /// <summary>One for each processor is expanded at a time.</summary>
    static void Each(EquatableArray<Stack> stacks, Action<StackBundle> work) => SideBySide.Run(stacks, stack => stack.Services.Count, stack => work(StackBundle.Expand(stack)));
}
