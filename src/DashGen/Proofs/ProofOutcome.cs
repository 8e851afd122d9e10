namespace DashGen;

/// <summary>What the rules make of a part of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Segment">The part.</param>
/// <param name="Fires">Whether the alert fires at some time.</param>
internal sealed record ProofOutcome(ProofCase Case, ProofSegment Segment, bool Fires);
