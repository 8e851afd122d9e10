namespace DashGen;

/// <summary>What a runbook page says besides what the alert itself shows.</summary>
/// <param name="Meaning">What it means when the alert fires, for someone who was asleep a minute ago.</param>
/// <param name="Threshold">Why the threshold is where it is, and why it must hold for so long; empty where there is none.</param>
/// <param name="Checks">What to look at first, in order.</param>
public sealed record RunbookNotes(string Meaning, string Threshold, EquatableArray<string> Checks)
{
    /// <summary>What it usually turns out to be, the most likely first.</summary>
    public EquatableArray<string> Causes { get; init; } = [];

    /// <summary>The condition in words, as it stands behind "when": <c>the error rate is above 5 %</c>; empty where it holds always.</summary>
    public string Condition { get; init; } = "";

    /// <summary>What the alert cannot see; empty where it sees everything.</summary>
    public string BlindSpot { get; init; } = "";
}
