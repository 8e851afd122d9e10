namespace DashGen;

/// <summary>How far one position is behind another on the same instance: entries that are agreed on and not yet applied.</summary>
/// <remarks><c>max by (job, instance) (ahead - behind) > limit</c>.</remarks>
internal sealed record BacklogSignal : Signal
{
    internal BacklogSignal(string title, string alert, SourceLocation location) : base(Family.Replication, title, alert, location)
    {
    }

    internal required Metric Ahead { get; init; }

    internal required Metric Behind { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Ahead, Behind];

    internal override Expansion Expand(Scope scope) => BacklogExpansion.Expand(this, scope);
}
