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

    public static EquatableArray<Panel> Of(Objective objective, Scope scope, Recording now, Recording burning, Recording left)
    {
        var budget = objective.Target.Complement;
        var allowed = new Limit(Severity.Critical, (double)budget.Value, TimeSpan.Zero, budget.ToString());
        EquatableArray<Limit> rows = [.. objective.Rows.Select(row => new Limit(row.Severity, (double)row.Factor(objective.Period), TimeSpan.Zero, "")).DistinctBy(limit => limit.Value)];
        Expr burn = scope.ShownRecorded(burning) / (double)budget.Value;
        return
        [
            Panel(Looks.Trend(objective.Title, $"The share of bad events; {allowed.Text} is allowed, since {objective.Promise}.", Ratio.Unit, [allowed]), scope.ShownRecorded(now), "bad"),
            Panel(Looks.Gauge(objective.Title + Left, $"What is left of the budget of {Words.Duration(objective.Period)}; every event counts alike.", [new Limit(Severity.Warning, 0.25, TimeSpan.Zero, ""), new Limit(Severity.Critical, 0, TimeSpan.Zero, "")]), scope.ShownRecorded(left), "left"),
            Panel(Looks.Trend(objective.Title + Burn, $"How many times faster than allowed the budget burns; at 1 it lasts exactly {Words.Duration(objective.Period)}.", new MetricUnit(Dimension.Count), rows), burn, "burn rate"),
            Panel(Looks.Trend(objective.Title + Empty, $"In how many days the budget will be empty at the rate of the last {Words.Duration(objective.Rows[0].Long)}; nothing while it does not burn.", new MetricUnit(Dimension.Count)), scope.ShownRecorded(left) * objective.Period.TotalDays / (burn > 0), "days"),
        ];

        Panel Panel(Grafana.Panel look, Expr shown, string legend) => new(look, [new Query(shown, legend, scope.Kept)], objective.Family, objective.Location);
    }
}
