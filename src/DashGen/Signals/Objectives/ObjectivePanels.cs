using DashGen.PromQL;

namespace DashGen;

/// <summary>What is shown of an objective: bad events, what is left of the budget, how fast it burns and when it will be empty.</summary>
static class ObjectivePanels
{
    /// <summary>How the title of the panel ends that shows what is left of the budget.</summary>
    public const string Left = ": Budget Left";

    /// <summary>How the title of the panel ends that shows how fast it burns.</summary>
    public const string Burn = ": Burn Rate";

    /// <summary>How the title of the panel ends that shows in how many days it will be empty.</summary>
    public const string Empty = ": Empty In Days";

    /// <param name="objective">The objective.</param>
    /// <param name="scope">The service.</param>
    /// <param name="bad">The recorded share of bad events over each window.</param>
    /// <param name="left">What is left of the budget.</param>
    public static EquatableArray<Panel> Of(Objective objective, Scope scope, IReadOnlyDictionary<TimeSpan, Recording> bad, Recording left)
    {
        var budget = objective.Target.Complement;
        var allowed = new Limit(Severity.Critical, (double)budget.Value, TimeSpan.Zero, budget.ToString());
        EquatableArray<Limit> rows = [.. objective.Rows.Select(row => new Limit(row.Severity, (double)row.Factor(objective.Period), TimeSpan.Zero, "")).DistinctBy(limit => limit.Value)];
        return
        [
            Panel(Looks.Trend(objective.Title, $"The share {objective.Counted}; {allowed.Text} is allowed, since {objective.Promise}.", Ratio.Unit, [allowed]), Line(scope.ShownRecorded(bad[Scope.Window]), "bad")),
            Panel(Looks.Gauge(objective.Title + Left, $"What is left of the budget of {Words.Duration(objective.Period)}; {objective.Alike}.", [new Limit(Severity.Warning, 0.25, TimeSpan.Zero, ""), new Limit(Severity.Critical, 0, TimeSpan.Zero, "")]), Line(scope.ShownWhole(left), "left")),
            Panel(Looks.Trend(objective.Title + Burn, $"How many times faster than allowed the budget burns; at 1 it lasts exactly {Words.Duration(objective.Period)}. The longer the window, the lower its limit.", new MetricUnit(Dimension.Count), rows), [.. objective.Rows.Select(row => Line(Rate(row), $"over {Words.Duration(row.Long)}"))]),
            Panel(Looks.Trend(objective.Title + Empty, $"In how many days the budget will be empty at the rate of the last {Words.Duration(objective.Rows[0].Long)}; nothing while it does not burn.", new MetricUnit(Dimension.Count)) with { NoValue = "it does not burn" }, Line(scope.ShownWhole(left) * objective.Period.TotalDays / (Whole(objective.Rows[0]) > 0), "days")),
        ];

        Expr Rate(BurnRate row) => scope.ShownRecorded(bad[row.Long]) / (double)budget.Value;

        // A budget is that of all events, so what it lasts for is a matter of all of them too.
        Expr Whole(BurnRate row) => scope.ShownWhole(bad[row.Long]) / (double)budget.Value;

        Query Line(Expr shown, string legend) => new(shown, legend, scope.Kept);

        Panel Panel(Grafana.Panel look, params ReadOnlySpan<Query> lines) => new(look, [.. lines], objective.Family, objective.Location) { Line = objective.Title };
    }
}
