using DashGen.Building;

namespace Build.Tests.EndToEnd;

/// <summary>Runs the same thing twice at once.</summary>
sealed class Pair(Func<ProgramResult> run)
{
    public IReadOnlyList<ProgramResult> Results { get; } = Both(run);

    static ProgramResult[] Both(Func<ProgramResult> run)
    {
        var results = new ProgramResult[2];
        var threads = Enumerable.Range(0, 2).Select(i => new Thread(() => results[i] = run())).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return results;
    }
}
