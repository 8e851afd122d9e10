using DashGen.Prometheus;

namespace DashGen;

/// <summary>What the rules make of a part of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Segment">The part.</param>
/// <param name="Fired">The labels of an alert that fires at some time; null where none does.</param>
internal sealed record ProofOutcome(ProofCase Case, ProofSegment Segment, NameMap<string>? Fired)
{
    /// <summary>The first tick of the case at which it fires; 0 where it does not.</summary>
    public int FiredAt { get; init; }

    /// <summary>Whether the alert fires at some time.</summary>
    public bool Fires => Fired is not null;

    /// <summary>What it does instead of what a person wrote; null where it does that.</summary>
    public string? Disproof { get; init; }

    /// <summary>That it does not do what it must; null where it does.</summary>
    public string? Contradiction => Disproof is not null ? Disproof
        : Segment.MustFire is not { } must || must == Fires ? null
        : !Fires ? $"it is silent where it must fire: {TestGroupMaker.Title(Segment.Kind)}"
        : $"it fires where it must be silent: {TestGroupMaker.Title(Segment.Kind)}{(Segment.From == 0 ? $", {Words.Duration(Case.Tick * FiredAt)} after its series begin" : "")}";
}
