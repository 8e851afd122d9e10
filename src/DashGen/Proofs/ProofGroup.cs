using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Cases that run together.</summary>
/// <param name="Tick">The time between two evaluations.</param>
/// <param name="Group">The test.</param>
/// <param name="Tapes">The series of the test.</param>
/// <param name="Outcomes">What became of each case.</param>
internal sealed record ProofGroup(TimeSpan Tick, TestGroup Group, EquatableArray<Tape> Tapes, EquatableArray<ProofOutcome> Outcomes)
{
    /// <summary>The ticks up to the last one that it looks at.</summary>
    public Ticks Ticks => new(0, Group.AlertTests.Max(look => (int)(look.EvalTime / Tick)) + 1);

    /// <summary>A run of its series with some rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="version">Whose functions are computed.</param>
    public Simulation Run(Rulebook rules, PrometheusVersion version) => new(rules, Tapes.Select(tape => tape.Scripted), Tick, version);
}
