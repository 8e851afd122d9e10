using DashGen.PromQL;
using DashGen.Prometheus;
using static DashGen.PromQL.Build;

namespace DashGen;

static class ReachableExpansion
{
    public static Expansion Expand(ReachableSignal signal, Scope scope)
    {
        var up = scope.Target("up");
        var held = Words.Duration(signal.Hold);
        return new Expansion
        {
            Alerts =
            [
                new Alert(
                    signal.AlertName,
                    Severity.Critical,
                    signal.Family,
                    Equal(Max(up, scope.Identity.Names()), 0).Or(Absent(up)),
                    signal.Hold)
                {
                    Summary = GoTemplate.Text($"{scope.Service.Name}: not one instance answers"),
                    Description = GoTemplate.Text($"No instance of {scope.Service.Name} could be scraped for {held}: it is down, or cannot be reached."),
                    Labels = scope.Identity,
                    Runbook = ReachableRunbook.Notes(signal, scope.Service),
                    Panel = signal.Title,
                    Location = signal.Location,
                },
            ],
            Panels =
            [
                new Panel(
                    Looks.Scrapes(signal.Title, "Whether each instance can be scraped."),
                    [new Query(scope.ShownTarget("up"), "{{instance}}", TargetLabels.Of(scope.Stack, scope.Service))],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
