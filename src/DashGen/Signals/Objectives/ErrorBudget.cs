using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>What is recorded of an error budget.</summary>
static class ErrorBudget
{
    /// <summary>
    /// The share of bad events in the period, every event counting alike: both sides are summed before they are divided. An average of
    /// shares would count an empty night like a busy day, and one share of nothing would spoil the whole period.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="scope">The service.</param>
    /// <param name="bad">What bad events are called in names.</param>
    /// <param name="all">What all events are called in names.</param>
    /// <param name="badRate">Bad events in a second; 0 where there were none.</param>
    /// <param name="allRate">All events in a second.</param>
    public static EquatableArray<Recording> Weighted(Objective objective, Scope scope, string bad, string all, Expr badRate, Expr allRate)
    {
        var unit = new MetricUnit(Dimension.Count).Rate;
        var badEvents = new Recording(Conventions.Record([], bad, "rate5m_or_0"), badRate, unit, scope.Kept, objective.Location);
        var allEvents = new Recording(Conventions.Record([], all, "rate5m"), allRate, unit, scope.Kept, objective.Location);
        var share = SumOverTime(scope.Recorded(badEvents), objective.Period) / (SumOverTime(scope.Recorded(allEvents), objective.Period) > 0);
        return [badEvents, allEvents, new Recording(Conventions.Record([], bad, $"ratio{Conventions.Window(objective.Period)}"), share, Ratio.Unit, scope.Kept, objective.Location)];
    }

    /// <summary>What is left of the budget: 1 at first, below 0 where the promise is broken.</summary>
    public static Recording Left(Objective objective, Scope scope, Recording badInPeriod) => new(
        badInPeriod.Name[..badInPeriod.Name.LastIndexOf(':')] + $":budget_left{Conventions.Window(objective.Period)}",
        1 - (scope.Recorded(badInPeriod) / (double)objective.Target.Complement.Value),
        Ratio.Unit,
        scope.Kept,
        objective.Location);
}
