using System.Diagnostics;

namespace DashGen.Benchmarks;

/// <summary>What one measurement showed: medians over rounds, on one warm thread.</summary>
/// <param name="PerSecond">Items a second, by the clock.</param>
/// <param name="PerCpuSecond">Items a second of processor time, which other work on the machine hardly changes; 0 where it was not measured.</param>
/// <param name="BytesEach">Bytes allocated for each item; 0 where that was not measured.</param>
public sealed record Measure(double PerSecond, double PerCpuSecond, double BytesEach)
{
    /// <value>The most memory the process held at any time, in MiB; 0 where that was not measured.</value>
    public double PeakMiB { get; init; }

    /// <summary>Items a second that the machine would do if it were ours alone.</summary>
    public double Undisturbed => Math.Max(PerSecond, PerCpuSecond);

    /// <summary>Runs a piece of work again and again: warm-up rounds first, then the median of the others.</summary>
    /// <param name="items">How many items one round does.</param>
    /// <param name="round">One round.</param>
    /// <param name="warmUp">Rounds that do not count: tiered compilation needs some.</param>
    /// <param name="rounds">Rounds that count.</param>
    public static Measure Of(int items, Action round, int warmUp = 40, int rounds = 25)
    {
        for (var i = 0; i < warmUp; i++)
        {
            round();
            if (i % 8 == 7)
            {
                // Code that ran often is compiled again by a thread of its own; give it time.
                Thread.Sleep(100);
            }
        }

        var (clock, processor, bytes) = (new double[rounds], new double[rounds], new double[rounds]);
        for (var i = 0; i < rounds; i++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var used = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            round();
            clock[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            processor[i] = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
            bytes[i] = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return new(items / Median(clock), items / Median(processor), Median(bytes) / items);
    }

    static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
