namespace DashGen;

/// <summary>What became of the proofs of one rule file.</summary>
/// <param name="Name">The name of the rule file, without its extension.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Alerts">What is known about each alert, in the order of the file; its cases are in the tests.</param>
/// <param name="Files">The tests, by path relative to the stack's folder.</param>
internal sealed record ProvedRules(string Name, Rulebook Rules, EquatableArray<AlertProof> Alerts, EquatableArray<GeneratedFile> Files);
