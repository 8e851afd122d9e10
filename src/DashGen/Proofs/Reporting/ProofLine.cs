namespace DashGen;

/// <summary>What is shown of one alert.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="RuleFile">The rule file, without its extension.</param>
/// <param name="Alert">The alert.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Fires">How many cases make it fire.</param>
/// <param name="Quiet">How many cases leave it silent.</param>
/// <param name="Receivers">Who hears of it.</param>
/// <param name="Runbook">The page that it links to.</param>
public sealed record ProofLine(
    string Stack, string RuleFile, string Alert, string Severity, int Fires, int Quiet, EquatableArray<string> Receivers, string Runbook)
{
    /// <summary>What tells it from the other alerts of its name, such as the metric that is missing; empty where nothing has to.</summary>
    public string Which { get; init; } = "";

    /// <summary>How many mistakes in its rule its cases notice, out of how many; null where that was not tried.</summary>
    public (int Killed, int Mutants)? Mutants { get; init; }

    /// <summary>Whether it was seen to fire, to be silent, and to reach someone. A dead man's switch is never silent.</summary>
    public bool IsProved => Fires > 0 && (Quiet > 0 || Severity == DashGen.Severity.None.Name) && !Receivers.IsEmpty;
}
