using DashGen.Prometheus;
using static DashGen.PromQL.Build;

namespace DashGen;

static class ClusterExpansion
{
    static readonly LabelSchema Instance = ((GroupLabel<NoLabels>)TargetLabel.Instance).Schema;

    public static Expansion Expand(ClusterSignal signal, Scope scope)
    {
        var up = scope.Target("up");
        var nodes = ScrapeTargets.Of(scope.Service).Count;
        var majority = (nodes / 2) + 1;
        var members = new Quantity(Sum(up, scope.Identity.Names()), new MetricUnit(Dimension.Count), [], $"number of nodes that are up, of {nodes},");
        var counted = $"{signal.Title}, up";
        var node = new Quantity(up, new MetricUnit(Dimension.State), [Instance], "scrape of a node");
        var isProbed = scope.Service.Scrape.Health is not null;
        var quorum = new Limit(Severity.Critical, majority, signal.QuorumHold, Words.Number(majority));
        var down = new Limit(Severity.Warning, 0, signal.NodeHold, "0");
        return new Expansion
        {
            Alerts =
            [
                .. scope.Compare(signal, members, [quorum], _ => ClusterRunbook.Quorum(nodes, majority, isProbed), below: true).Select(alert => alert with
                {
                    Summary = GoTemplate.Text($"{scope.Service.Name}: ") + GoTemplate.Value(ValueFormat.Humanize) + GoTemplate.Text($" of {nodes} nodes are up, fewer than the {majority} that make a majority"),
                    Labels = scope.Identity,
                    Panel = counted,
                }),
                scope.Alert(signal, down, Equal(up, 0), node, "equal to 0", ClusterRunbook.Node(signal, nodes - majority, isProbed)) with
                {
                    Name = signal.NodeAlert,
                    Summary = GoTemplate.Text($"{scope.Service.Name}: node ") + GoTemplate.Label("instance") + " is down",
                    Description = GoTemplate.Text($"{scope.Scraper} has got no metrics from node ") + GoTemplate.Label("instance") + GoTemplate.Text($" of {scope.Service.Name} for {Words.Duration(signal.NodeHold)}."),
                    Labels = TargetLabels.Of(scope.Stack, scope.Service),
                },
            ],
            Panels =
            [
                new Panel(
                    Looks.Scrapes(signal.Title, "Which nodes can be scraped."),
                    [new Query(scope.ShownTarget("up"), "{{instance}}", TargetLabels.Of(scope.Stack, scope.Service))],
                    signal.Family,
                    signal.Location),
                new Panel(
                    Looks.Trend(counted, $"How many of {nodes} nodes are up; below {majority} there is no majority.", members.Unit, below: [quorum]),
                    [new Query(Sum(scope.ShownTargets("up"), scope.Identity.Names()), "nodes up", scope.Identity)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
