namespace DashGen;

/// <summary>What a runbook page says besides what the alert itself shows.</summary>
/// <param name="Meaning">What it means when the alert fires, for someone who was asleep a minute ago.</param>
/// <param name="Threshold">Why the threshold is where it is.</param>
/// <param name="Checks">What to look at first, in order.</param>
public sealed record RunbookNotes(string Meaning, string Threshold, EquatableArray<string> Checks)
{
    /// <summary>What the alert cannot see; empty where it sees everything.</summary>
    public string BlindSpot { get; init; } = "";
}
