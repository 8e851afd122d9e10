namespace DashGen;

/// <summary>
/// What a definition knows better than its signal, in its own words: <c>Events(…) with { Advice = new() { Causes = […] } }</c>. What is left
/// empty is said by the signal. It stands on the page of every alert that the signal makes.
/// </summary>
public sealed record Advice
{
    /// <summary>What it means when the alert fires, for someone who was asleep a minute ago.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>What it usually turns out to be, the most likely first.</summary>
    public EquatableArray<string> Causes { get; init; } = [];

    /// <summary>What to look at first, in order.</summary>
    public EquatableArray<string> Checks { get; init; } = [];

    /// <summary>All that is said, for checks of texts.</summary>
    internal IEnumerable<string> Texts => [.. Causes, .. Checks, .. Meaning.Length > 0 ? [Meaning] : Array.Empty<string>()];

    /// <summary>What the signal says, with this in its place.</summary>
    internal RunbookNotes Over(RunbookNotes notes) => notes with
    {
        Meaning = Meaning.Length > 0 ? Meaning : notes.Meaning,
        Causes = Causes.IsEmpty ? notes.Causes : Causes,
        Checks = Checks.IsEmpty ? notes.Checks : Checks,
    };
}
