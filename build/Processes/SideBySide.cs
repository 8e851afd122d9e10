namespace DashGen.Building;

/// <summary>Runs work on all processors.</summary>
public static class SideBySide
{
    /// <summary>Runs a piece of work for each item, the heaviest first, so that none is left to one processor at the end.</summary>
    /// <param name="items">The items.</param>
    /// <param name="weight">How long an item takes, compared with others.</param>
    /// <param name="work">The work.</param>
    /// <returns>The results, in the order of the items.</returns>
    public static IReadOnlyList<TResult> Run<T, TResult>(IReadOnlyList<T> items, Func<T, long> weight, Func<T, TResult> work)
    {
        var results = new TResult[items.Count];
        var next = new Queue<int>(Enumerable.Range(0, items.Count).OrderByDescending(i => weight(items[i])));
        Task.WaitAll(Enumerable.Range(0, Math.Min(items.Count, Environment.ProcessorCount)).Select(_ => Task.Factory.StartNew(Drain, TaskCreationOptions.LongRunning)));
        return results;

        // On threads of their own, because the work mostly waits for other programs.
        void Drain()
        {
            while (Next() is { } mine)
            {
                results[mine] = work(items[mine]);
            }
        }

        int? Next()
        {
            lock (next)
            {
                return next.TryDequeue(out var first) ? first : null;
            }
        }
    }

    /// <summary>The same for work that has no result.</summary>
    public static void Run<T>(IReadOnlyList<T> items, Func<T, long> weight, Action<T> work) => Run(items, weight, item =>
    {
        work(item);
        return true;
    });
}
