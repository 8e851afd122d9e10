namespace DashGen;

/// <summary>A part of a case and what it shows.</summary>
/// <param name="Kind">What it shows.</param>
/// <param name="From">Its first tick.</param>
/// <param name="To">The tick after its last.</param>
internal sealed record ProofSegment(ProofKind Kind, int From, int To)
{
    /// <summary>The alert must fire in it, or must be silent; null where what it does follows from the condition alone.</summary>
    public bool? MustFire => Kind switch
    {
        ProofKind.JustAbove or ProofKind.Recovers => true,
        ProofKind.JustBelow or ProofKind.Blip or ProofKind.Reset or ProofKind.Forgotten or ProofKind.Start or ProofKind.PartOfCondition or ProofKind.Usual => false,
        _ => null,
    };
}
