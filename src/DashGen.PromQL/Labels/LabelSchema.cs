namespace DashGen;

/// <summary>What the analyzer knows of a label.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cardinality">How many values it can have.</param>
public sealed record LabelSchema(string Name, Cardinality Cardinality)
{
    /// <summary>Every value it can have; empty where they are not known.</summary>
    public EquatableArray<string> Values { get; init; } = [];
}
