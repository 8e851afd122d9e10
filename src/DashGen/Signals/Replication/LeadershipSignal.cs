namespace DashGen;

/// <summary>Whether anyone leads.</summary>
/// <remarks><c>sum by (job) (leaders) &lt; 1</c>: what every node says it leads, added up.</remarks>
internal sealed record LeadershipSignal : Signal
{
    internal LeadershipSignal(string title, string alert, SourceLocation location) : base(Family.Replication, title, alert, location)
    {
    }

    /// <summary>How much each node leads.</summary>
    internal required Metric Leaders { get; init; }

    /// <summary>How much each node follows.</summary>
    internal required Metric Followers { get; init; }

    internal required TimeSpan Hold { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Leaders, Followers];

    /// <summary>Who does not answer does not lead.</summary>
    internal override bool ReadsPastFailures => false;

    internal override Expansion Expand(Scope scope) => LeadershipExpansion.Expand(this, scope);
}
