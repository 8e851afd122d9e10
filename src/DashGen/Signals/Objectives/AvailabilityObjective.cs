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

    /// <summary>All events; null where they are the bad ones and the <see cref="Rest"/>.</summary>
    internal Metric? Whole { get; init; }

    /// <summary>The events that are not bad, where they are counted by themselves.</summary>
    internal Metric? Rest { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [.. new[] { BadEvents, Whole, Rest }.OfType<Metric>()];

    internal override string Promise => $"{Target} of {Of} succeed";

    internal override Recording BadShare(Scope scope, TimeSpan window) =>
        RatioExpansion.Record(scope, BadEvents, Whole, Rest, [], window, Location);

    internal override EquatableArray<Recording> BadInPeriod(Scope scope)
    {
        var all = IsOfOneCounter ? Conventions.Measured(Beside) : $"{Conventions.Measured(BadEvents)}_{(Whole is null ? "and" : "or")}_{Conventions.Measured(Beside)}";
        var bad = Ratios.Rates(scope.Series(BadEvents), Scope.Window, scope.Kept);
        var beside = Ratios.Rates(scope.Series(Beside), Scope.Window, scope.Kept);
        var events = Whole is null ? Ratios.Both(bad, beside) : IsOfOneCounter ? beside : (beside > 0).Or(bad).Or(beside);
        return ErrorBudget.Weighted(this, scope, Conventions.Measured(BadEvents, Whole, Rest), all, Ratios.Counted(bad, beside), events);
    }

    internal override Expr Events(Scope scope, TimeSpan window)
    {
        return Whole is null ? Ratios.Both(Increased(BadEvents), Increased(Beside))
            : IsOfOneCounter ? Increased(Whole)
            : Ratios.Either(BadEvents, Whole, Increased);

        Expr Increased(Metric events) => Sum(Increase(scope.Series(events), window), scope.Kept.Names());
    }

    internal override EquatableArray<VectorSelector> Measured(Scope scope) => IsOfOneCounter ? [scope.Series(Beside)] : [scope.Series(Beside), scope.Series(BadEvents)];

    /// <summary>Whether all events and the bad ones are counted by one metric; else the one may have series before the other has.</summary>
    bool IsOfOneCounter => Whole?.Name == BadEvents.Name;

    /// <summary>What is there whether any event is bad or not.</summary>
    Metric Beside => Whole ?? Rest ?? BadEvents;

    internal override Expansion Violation(Scope scope, Limit limit)
    {
        var quantity = new Quantity(1 - scope.Recorded(BadShare(scope, Scope.Window)), Ratio.Unit, [], "availability");
        return new Expansion { Alerts = scope.Compare(this, quantity, [limit], _ => ObjectiveRunbook.Violated(this, scope), below: true) };
    }
}
