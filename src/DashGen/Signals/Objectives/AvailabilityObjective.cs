namespace DashGen;

/// <summary>A promised share of events that are not bad.</summary>
internal sealed record AvailabilityObjective : Objective
{
    internal AvailabilityObjective(string title, string alert, SourceLocation location) : base(title, alert, location)
    {
    }

    internal required Metric Bad { get; init; }

    internal required Metric Whole { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Bad, Whole];

    internal override string Promise => $"{Target} of requests succeed";

    internal override Recording BadShare(Scope scope, TimeSpan window) =>
        RatioExpansion.Record(scope, Bad, Whole, null, [], window, Location);

    internal override Expansion Violation(Scope scope, Limit limit)
    {
        var quantity = new Quantity(1 - scope.Recorded(BadShare(scope, Scope.Window)), Ratio.Unit, [], "availability");
        return new Expansion { Alerts = scope.Compare(this, quantity, [limit], _ => ObjectiveRunbook.Violated(this), below: true) };
    }
}
