namespace DashGen;

/// <summary>The cases of an alert, or why it has none.</summary>
/// <param name="Cases">The cases.</param>
internal sealed record Derivation(EquatableArray<ProofCase> Cases)
{
    /// <summary>Why it can never fire; null where it can.</summary>
    public string? Dead { get; init; }

    /// <summary>Whether it is called dead because nothing that was tried makes it fire, and not because no series is selected.</summary>
    public bool IsTried { get; init; }

    /// <summary>Whether it fires, and nothing that was tried makes it silent.</summary>
    public bool IsNeverQuiet { get; init; }

    /// <summary>Why no cases can be derived, which says nothing about the alert; null where some can.</summary>
    public string? Underivable { get; init; }

    /// <summary>Whether nothing that was tried of its series makes it silent, where one series for each way to be selected shows what it does.</summary>
    public bool IsEndless { get; init; }

    /// <summary>Whether it fires only where a gauge is below 0 of which nobody has said that it can be.</summary>
    public bool IsBelowZero { get; init; }

    /// <summary>What happens to services, as it sees it; null where no series is read.</summary>
    public Lifetime? Lifetime { get; init; }
}
