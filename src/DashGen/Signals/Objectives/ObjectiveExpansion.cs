using DashGen.PromQL;
using DashGen.Prometheus;

namespace DashGen;

static class ObjectiveExpansion
{
    public static Expansion Expand(Objective objective, Scope scope)
    {
        var windows = BurnRate.Rows.SelectMany(row => new[] { row.Short, row.Long }).Distinct().Order()
            .ToDictionary(window => window, window => objective.BadShare(scope, window));
        var violation = objective.Violated is { } limit ? objective.Violation(scope, limit) : Expansion.Empty;
        return new Expansion
        {
            Recordings = [.. windows.Values, .. violation.Recordings],
            Alerts =
            [
                .. violation.Alerts.Select(alert => alert with { Name = objective.ViolatedName }),
                .. BurnRate.Rows.GroupBy(row => row.Severity).Select(rows => Burn(objective, scope, [.. rows], windows)),
            ],
            Panels = [Budget(objective, scope, windows[Scope.Window])],
        };
    }

    static Alert Burn(Objective objective, Scope scope, BurnRate[] rows, Dictionary<TimeSpan, Recording> windows)
    {
        var condition = rows
            .Select(row => Fast(row, row.Long).And(Fast(row, row.Short)))
            .Aggregate((left, right) => left.Or(right));
        var share = Words.List([.. rows.Select(row => $"{row.Budget} of the budget in {Words.Duration(row.Long)}")]);
        return new Alert(objective.AlertName, rows[0].Severity, objective.Family, condition, TimeSpan.Zero)
        {
            Summary = GoTemplate.Text($"{scope.Service.Name}: the error budget burns too fast, ") + Readable.Value(Ratio.Unit) + " of requests are bad",
            Description = GoTemplate.Text($"{scope.Service.Name} promises that {objective.Promise} over {Words.Duration(objective.Period)}. At this rate it uses up {share}; ")
                + Readable.Value(Ratio.Unit) + " of requests are bad now.",
            Labels = scope.Kept,
            Runbook = ObjectiveRunbook.Burn(objective, rows),
            Panel = objective.Title,
            Location = objective.Location,
            Metrics = objective.Metrics,
        };

        Expr Fast(BurnRate row, TimeSpan window) => scope.Recorded(windows[window]) > row.Threshold(objective);
    }

    static Panel Budget(Objective objective, Scope scope, Recording now)
    {
        var allowed = new Limit(
            Severity.Critical, (double)objective.Target.Complement.Value, TimeSpan.Zero, objective.Target.Complement.ToString());
        return new Panel(
            Looks.Trend(objective.Title, $"The share of bad requests; {allowed.Text} is allowed, since {objective.Promise}.", Ratio.Unit, [allowed]),
            [new Query(scope.ShownRecorded(now), "bad requests", scope.Kept)],
            objective.Family,
            objective.Location);
    }
}
