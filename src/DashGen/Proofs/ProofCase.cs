using DashGen.Prometheus;

namespace DashGen;

/// <summary>Scripted series for one alert, and what they must show.</summary>
/// <param name="Alert">The place of the rule among those of its file.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Kind">What the case shows.</param>
/// <param name="Tick">The time between two samples, and two evaluations.</param>
/// <param name="Tapes">The series.</param>
/// <param name="Ticks">How long it runs.</param>
/// <param name="Looks">The ticks at which the alert is looked at whatever happens.</param>
internal sealed record ProofCase(int Alert, AlertingRule Rule, ProofKind Kind, TimeSpan Tick, EquatableArray<Tape> Tapes, int Ticks, EquatableArray<int> Looks)
{
    /// <summary>The part of the condition it is about, from 1; 0 where there is only one.</summary>
    public int Branch { get; init; }

    /// <summary>The names of all series that the alert reads: none of them may come from another case.</summary>
    public required EquatableArray<string> Reads { get; init; }

    /// <summary>The alert must fire, or must be silent; null where what it does follows from the condition alone.</summary>
    public bool? MustFire => Kind switch
    {
        ProofKind.JustAbove or ProofKind.Recovers => true,
        ProofKind.JustBelow or ProofKind.Blip or ProofKind.Reset or ProofKind.Start or ProofKind.OtherJob => false,
        _ => null,
    };
}
