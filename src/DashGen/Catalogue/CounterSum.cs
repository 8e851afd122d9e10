namespace DashGen;

/// <summary>The events of two counters that have none in common: <c>Commits + Rollbacks</c>.</summary>
/// <typeparam name="L">Their label set.</typeparam>
/// <param name="One">The one counter.</param>
/// <param name="Other">The other.</param>
public sealed record CounterSum<L>(Counter<L> One, Counter<L> Other)
    where L : LabelSet<L>
{
    /// <summary>What there is besides one of them.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    internal Counter<L> Besides(Counter<L> part) => part == One ? Other
        : part == Other ? One
        : throw new ArgumentException($"{part.Name} is no part of {One.Name} + {Other.Name}: write outOf: {part.Name} + what is counted besides", nameof(part));
}
