namespace DashGen;

/// <summary>What the sources of an alert do for a time.</summary>
/// <param name="Profile">What each of them does.</param>
/// <param name="Ticks">For how long.</param>
/// <param name="Shows">What that shows.</param>
internal sealed record Phase(EquatableArray<Level> Profile, int Ticks, ProofKind Shows = ProofKind.Usual);
