namespace DashGen;

/// <summary>Nodes that agree by majority: which are up, and whether enough are.</summary>
/// <remarks>
/// A node: <c>up == 0</c>. The majority: <c>sum by (job) (up) &lt; majority</c>, a sum and not a count of those that are up, because a count
/// of none is no result at all, and the alert would be silent when every node is down.
/// </remarks>
internal sealed record ClusterSignal : Signal
{
    internal ClusterSignal(string title, string alert, SourceLocation location) : base(Family.Replication, title, alert, location)
    {
    }

    /// <summary>The name of the alert on one node.</summary>
    internal required string NodeAlert { get; init; }

    internal required TimeSpan NodeHold { get; init; }

    internal required TimeSpan QuorumHold { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [];

    internal override Expansion Expand(Scope scope) => ClusterExpansion.Expand(this, scope);
}
