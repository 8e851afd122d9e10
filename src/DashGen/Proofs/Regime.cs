namespace DashGen;

/// <summary>What the sources of a condition do for it to be quiet, to be just not met, to be just met and to be met beyond doubt.</summary>
/// <param name="Quiet">Business as usual.</param>
/// <param name="JustAbove">As little as meets the condition.</param>
/// <param name="Strong">More than that; the same where there is no more.</param>
internal sealed record Regime(EquatableArray<Level> Quiet, EquatableArray<Level> JustAbove, EquatableArray<Level> Strong)
{
    /// <summary>As much as does not meet the condition yet; null where nothing is between quiet and met.</summary>
    public EquatableArray<Level>? JustBelow { get; init; }

    /// <summary>Whether it is quiet only where a series is not there with which it is met.</summary>
    public bool IsQuietByAbsence => Quiet.Zip(Strong).Any(pair => pair.First.IsMissing && !pair.Second.IsMissing);

    /// <summary>Whether anything at all above the quiet choice meets it, so that what it is compared with is not seen.</summary>
    public bool TurnsAtOnce { get; init; }

    /// <summary>Less than <see cref="Strong"/> and more than just met, the strongest first.</summary>
    public EquatableArray<EquatableArray<Level>> Milder { get; init; } = [];
}
