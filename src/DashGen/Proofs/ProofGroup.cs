using DashGen.Prometheus;

namespace DashGen;

/// <summary>Cases that run together.</summary>
/// <param name="Tick">The time between two evaluations.</param>
/// <param name="Group">The test.</param>
/// <param name="Tapes">The series of the test.</param>
/// <param name="Outcomes">What became of each case.</param>
internal sealed record ProofGroup(TimeSpan Tick, TestGroup Group, EquatableArray<Tape> Tapes, EquatableArray<ProofOutcome> Outcomes);
