using DashGen.Prometheus;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class ObjectiveExpansion
{
    public static Expansion Expand(Objective objective, Scope scope)
    {
        var windows = objective.Rows.SelectMany(row => new[] { row.Short, row.Long }).Append(Scope.Window).Distinct().Order()
            .ToDictionary(window => window, window => objective.BadShare(scope, window));
        var period = objective.BadInPeriod(scope);
        var left = ErrorBudget.Left(objective, scope, period[^1]);
        var violation = objective.Violated is { } limit ? objective.Violation(scope, limit) : Expansion.Empty;
        return new Expansion
        {
            Recordings = [.. objective.Basis(scope), .. windows.Values, .. period, left, .. violation.Recordings],
            Alerts =
            [
                .. violation.Alerts.Select(alert => alert with { Name = objective.ViolatedName }),
                .. objective.Rows.GroupBy(row => row.Severity).Select(rows => Burn(objective, scope, [.. rows], windows)),
                Missing(objective, scope),
            ],
            Panels = ObjectivePanels.Of(objective, scope, windows, left),
        };
    }

    static Alert Burn(Objective objective, Scope scope, BurnRate[] rows, Dictionary<TimeSpan, Recording> windows)
    {
        var condition = rows.Select(Row).Aggregate((left, right) => left.Or(right));
        var uses = string.Join(" or ", rows.Select(row => $"{Rounded(row.Budget)} in {Words.Duration(row.Long)} (empty in {Words.About(row.EmptyIn(objective.Period))})"));
        return new Alert(objective.AlertName, rows[0].Severity, objective.Family, condition, TimeSpan.Zero)
        {
            Summary = GoTemplate.Text($"{scope.Service.Name}: uses up its {Words.Long(objective.Period)} error budget too fast, ") + Readable.Value(Ratio.Unit) + $" {objective.Bad}",
            Description = GoTemplate.Text($"{scope.Service.Name} promises that {objective.Promise} over {Words.Duration(objective.Period)}. At this rate or faster it uses {uses} of the budget; ")
                + Readable.Value(Ratio.Unit) + $" {objective.Bad} now.",
            Labels = scope.Kept,
            Runbook = ObjectiveRunbook.Burn(objective, rows),
            Panel = objective.Title + ObjectivePanels.Burn,
            Location = objective.Location,
            Metrics = objective.Metrics,
        };

        Expr Row(BurnRate row)
        {
            var fast = Fast(row, row.Long).And(Fast(row, row.Short));
            return objective.AtLeast > 0 && objective.Events(scope, row.Short) is { } events ? fast.And(events >= objective.AtLeast) : fast;
        }

        Expr Fast(BurnRate row, TimeSpan window) => scope.Recorded(windows[window]) > row.Threshold(objective);
    }

    /// <summary>A share as it is said: one digit behind the point is enough.</summary>
    static string Rounded(Ratio share) => new Ratio(Math.Round(share.Value, 3)).ToString();

    /// <summary>Without a series of what is promised nothing is known of it.</summary>
    static Alert Missing(Objective objective, Scope scope)
    {
        // What `up` carries as well: the labels of a registry are on the service's own metrics only.
        var identity = TargetLabels.Identity(scope.Stack);
        string[] by = [.. identity.Select(label => label.Name)];
        var measured = objective.Measured(scope).Select(series => (Expr)Group(series, by)).Aggregate((left, right) => left.Or(right));
        return new(UnmeasuredName(objective), Severity.Warning, objective.Family, Group(Equal(scope.Target("up"), 1), by).Unless(measured), 15.Minutes)
        {
            Summary = GoTemplate.Text($"{scope.Service.Name}: nothing is known of the {objective.Title}"),
            Description = GoTemplate.Text($"{scope.Service.Name} is up, but does not expose {objective.MeasuredBy(scope)}. It promises that {objective.Promise}; whether it does, nobody can tell."),
            Labels = identity,
            Runbook = ObjectiveRunbook.Unmeasured(objective),
            Panel = objective.Title,
            Location = objective.Location,
            Metrics = objective.Metrics,
        };
    }

    /// <summary><c>AvailabilityUnmeasured</c> beside <c>AvailabilityBudgetBurn</c>.</summary>
    static string UnmeasuredName(Objective objective) =>
        (objective.AlertName.EndsWith(BudgetBurn, StringComparison.Ordinal) ? objective.AlertName[..^BudgetBurn.Length] : objective.AlertName) + "Unmeasured";

    const string BudgetBurn = "BudgetBurn";
}
