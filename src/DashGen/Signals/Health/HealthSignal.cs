namespace DashGen;

/// <summary>Whether the service's own health checks pass.</summary>
/// <remarks><c>count by (…) (status == failing)</c>: how many instances see the check fail.</remarks>
internal sealed record HealthSignal : Signal
{
    internal HealthSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    internal required Metric Checks { get; init; }

    internal required EquatableArray<State> States { get; init; }

    internal required State Failing { get; init; }

    internal required EquatableArray<LabelSchema> Per { get; init; }

    internal required EquatableArray<Limit> Limits { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Checks];

    internal override Expansion Expand(Scope scope) => HealthExpansion.Expand(this, scope);
}
