namespace DashGen.Benchmarks;

/// <summary>One line of the table: what is measured, and what it must reach.</summary>
/// <param name="What">What one item is.</param>
/// <param name="Run">Measures; it may throw <see cref="NotHereException"/> where something that it needs is missing.</param>
public sealed record Benchmark(string What, Func<Inputs, Measure> Run)
{
    /// <value>The fewest items a second; null where none is asked for.</value>
    public double? PerSecond { get; init; }

    /// <value>The most milliseconds an item may take, another way to ask for speed; null where none is asked for.</value>
    public double? MillisecondsEach { get; init; }

    /// <value>Whether its speed is told as the time of an item, though none is asked for.</value>
    public bool IsInMilliseconds { get; init; }

    /// <value>The most bytes an item may allocate; null where none is asked for.</value>
    public double? BytesEach { get; init; }

    /// <value>The most memory the process may hold, in MiB; null where none is asked for.</value>
    public double? PeakMiB { get; init; }

    /// <summary>Whether what was measured is enough. Speed is judged by processor time, because other work on the machine is not ours to answer for.</summary>
    public bool IsReached(Measure measure) =>
        (PerSecond is not { } fewest || measure.Undisturbed >= fewest)
        && (MillisecondsEach is not { } most || 1000 / measure.Undisturbed <= most)
        && (BytesEach is not { } bytes || measure.BytesEach <= bytes)
        && (PeakMiB is not { } memory || measure.PeakMiB <= memory);
}
