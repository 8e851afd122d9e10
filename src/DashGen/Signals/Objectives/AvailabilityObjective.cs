using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>A promised share of events that are not bad.</summary>
internal sealed record AvailabilityObjective : Objective
{
    internal AvailabilityObjective(string title, string alert, SourceLocation location) : base(title, alert, location)
    {
    }

    internal required Metric BadEvents { get; init; }

    internal required Metric Whole { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [BadEvents, Whole];

    internal override string Promise => $"{Target} of requests succeed";

    internal override Recording BadShare(Scope scope, TimeSpan window) =>
        RatioExpansion.Record(scope, BadEvents, Whole, null, [], window, Location);

    internal override EquatableArray<Recording> BadInPeriod(Scope scope)
    {
        var all = Ratios.Rates(scope.Series(Whole), Scope.Window, scope.Kept);
        return ErrorBudget.Weighted(
            this, scope, Conventions.Measured(BadEvents, Whole), Conventions.Measured(Whole), Ratios.Rates(scope.Series(BadEvents), Scope.Window, scope.Kept).Or(0 * all), all);
    }

    internal override Expr Events(Scope scope, TimeSpan window) => Sum(Increase(scope.Series(Whole), window), scope.Kept.Names());

    internal override VectorSelector Measured(Scope scope) => scope.Series(Whole);

    internal override Expansion Violation(Scope scope, Limit limit)
    {
        var quantity = new Quantity(1 - scope.Recorded(BadShare(scope, Scope.Window)), Ratio.Unit, [], "availability");
        return new Expansion { Alerts = scope.Compare(this, quantity, [limit], _ => ObjectiveRunbook.Violated(this, scope), below: true) };
    }
}
