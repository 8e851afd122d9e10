namespace DashGen;

/// <summary>How far one position is behind another on the same instance: entries of a log that are agreed on and not yet applied.</summary>
/// <remarks><c>max by (job, instance) (ahead - behind) > limit</c>.</remarks>
internal sealed record BacklogSignal : Signal
{
    internal BacklogSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Ahead { get; init; }

    internal required Metric Behind { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <summary>What is behind, as it stands in a sentence; null for the log of a cluster.</summary>
    internal string? Subject { get; init; }

    internal override IEnumerable<string> Said => Subject is null ? [] : [Subject];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Ahead, Behind];

    internal override Expansion Expand(Scope scope) => BacklogExpansion.Expand(this, scope);
}
