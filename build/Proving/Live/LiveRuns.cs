using Cake.Core;

namespace DashGen.Building;

/// <summary>Runs stacks for real, a few at a time: a run mostly waits for windows to fill. What goes wrong in one stops them all.</summary>
/// <param name="stacks">The stacks.</param>
/// <param name="find">The full path of a program on <c>PATH</c>, or null.</param>
public sealed class LiveRuns(IReadOnlyList<LiveStack> stacks, Func<string, string?> find)
{
    /// <summary>How many run at the same time: more, and on a small machine they are late because of each other.</summary>
    const int AtOnce = 4;

    /// <summary>How often a stack is run with other faults, for what stayed open.</summary>
    const int Rounds = 3;

    /// <summary>Runs them.</summary>
    /// <returns>What each showed, in the order of the stacks.</returns>
    /// <exception cref="CakeException">A program is missing, does not start or does not answer; or somebody stopped the runs.</exception>
    public async Task<IReadOnlyList<LiveResult>> Run(CancellationToken stopped)
    {
        var results = new LiveResult[stacks.Count];
        var ports = LivePorts.Free(stacks.Count);
        try
        {
            await Parallel.ForEachAsync(
                Enumerable.Range(0, stacks.Count),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopped },
                async (i, stop) => results[i] = await Run(stacks[i], ports[i], stop));
        }
        catch (OperationCanceledException)
        {
            throw new CakeException(1, LiveRun.Stopped);
        }

        return results;
    }

    async Task<LiveResult> Run(LiveStack stack, LivePorts ports, CancellationToken stop)
    {
        var result = await new LiveRun(stack, find, ports).Run(stop);
        for (var round = 1; round < Rounds && result.IsOpen && stack.Next() is { } next; round++)
        {
            stack = next;
            result = result.And(await new LiveRun(stack, find, ports).Run(stop));
        }

        return result;
    }
}
