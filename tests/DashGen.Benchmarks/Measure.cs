using System.Diagnostics;

namespace DashGen.Benchmarks;

/// <summary>What one measurement showed: medians over rounds, on one warm thread.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="PerSecond">Items a second.</param>
/// <param name="BytesEach">Bytes allocated for each item.</param>
/// <param name="Best">Items a second in the best round, which other work on the machine disturbed least.</param>
public sealed record Measure(string Name, double PerSecond, double BytesEach, double Best)
{
    /// <summary>Runs a piece of work again and again: warm-up rounds first, then the median of the others.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="items">How many items one round does.</param>
    /// <param name="round">One round.</param>
    /// <param name="warmUp">Rounds that do not count: tiered compilation needs some.</param>
    /// <param name="rounds">Rounds that count.</param>
    public static Measure Of(string name, int items, Action round, int warmUp = 20, int rounds = 15)
    {
        for (var i = 0; i < warmUp; i++)
        {
            round();
            if (i % 5 == 4)
            {
                // Code that ran often is compiled again by a thread of its own; give it time.
                Thread.Sleep(100);
            }
        }

        var seconds = new double[rounds];
        var bytes = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            round();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Array.Sort(seconds);
        Array.Sort(bytes);
        return new(name, items / seconds[rounds / 2], bytes[rounds / 2] / items, items / seconds[0]);
    }
}
