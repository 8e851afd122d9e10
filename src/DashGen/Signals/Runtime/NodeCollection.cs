namespace DashGen;

/// <summary>The kinds of garbage collection of Node.js.</summary>
public sealed class NodeCollection : LabelSet<NodeCollection>
{
    /// <summary>What was collected: new objects, all of them, a part of them, or weak references.</summary>
    public static readonly Label<NodeCollection> Kind = new("kind", values: ["minor", "major", "incremental", "weakcb"]);
}
