using DashGen.Prometheus;

namespace DashGen;

/// <summary>A rule file with one mistake in it.</summary>
/// <param name="Kind">What was changed.</param>
/// <param name="Change">What was changed, to a person.</param>
/// <param name="Rules">The alert with its mistake, what it reads, and the other alerts of its name.</param>
internal sealed record Mutant(MutationKind Kind, string Change, RuleFile Rules)
{
    /// <summary>Why nothing can tell it from the rule as it should be; null where something can.</summary>
    public string? Equivalent { get; init; }

    /// <summary>Where the mistake is; null where it is not in an expression.</summary>
    public MutantSpot? Spot { get; init; }
}
