using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class LeadershipExpansion
{
    static readonly LabelSchema Instance = ((GroupLabel<NoLabels>)TargetLabel.Instance).Schema;

    public static Expansion Expand(LeadershipSignal signal, Scope scope)
    {
        var leaders = new Quantity(All(scope.Series(signal.Leaders)), signal.Leaders.Unit, [], "number of leaders");
        var limit = new Limit(Severity.Critical, 1, signal.Hold, "1");
        return new Expansion
        {
            Alerts = [.. scope.Compare(signal, leaders, [limit], _ => LeadershipRunbook.Notes(signal, scope.Service), below: true).Select(alert => alert with
            {
                Expr = HealthProbeExpansion.AnyHangs(scope) is { } hanging ? alert.Expr.Unless(hanging, Matching.On("job")) : alert.Expr,
                Metrics = [signal.Leaders],
                Summary = $"{scope.Service.Name}: no node leads anything",
                Description = $"For {Words.Duration(signal.Hold)} no node of {scope.Service.Name} has said that it leads anything: writes wait or fail.",
            })],
            Panels =
            [
                new Panel(
                    Looks.Trend(signal.Title, "What each node leads and follows; in all there must be at least one leader.", signal.Leaders.Unit, below: [limit]),
                    [new Query(All(scope.Shown(signal.Leaders)), "leaders in all", scope.Kept), Line(signal.Leaders, "leads"), Line(signal.Followers, "follows")],
                    signal.Family,
                    signal.Location),
            ],
        };

        Expr All(VectorSelector leaders) => Sum(leaders, scope.Kept.Names());

        Query Line(Metric metric, string does)
        {
            var labels = scope.Keep(Instance);
            return new Query(Max(scope.Shown(metric), labels.Names()), $"{{{{instance}}}} {does}", labels);
        }
    }
}
