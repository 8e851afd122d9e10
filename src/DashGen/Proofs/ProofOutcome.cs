using DashGen.Prometheus;

namespace DashGen;

/// <summary>What the rules make of a part of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Segment">The part.</param>
/// <param name="Fired">The labels of an alert that fires at some time; null where none does.</param>
internal sealed record ProofOutcome(ProofCase Case, ProofSegment Segment, NameMap<string>? Fired)
{
    /// <summary>Whether the alert fires at some time.</summary>
    public bool Fires => Fired is not null;
}
