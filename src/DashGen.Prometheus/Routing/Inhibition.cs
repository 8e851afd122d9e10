namespace DashGen.Prometheus;

/// <summary>An alert that is held back.</summary>
/// <param name="Target">The labels of the alert that is not sent.</param>
/// <param name="Source">The labels of an alert that holds it back.</param>
/// <param name="Rule">The position of the rule in the configuration, from 0.</param>
public sealed record Inhibition(NameMap<string> Target, NameMap<string> Source, int Rule);
