using System.Diagnostics.CodeAnalysis;
using DashGen.Prometheus;
using DashGen.PromQL;
using FileRule = DashGen.Prometheus.Rule;

namespace DashGen;

/// <summary>The rules and routes of a stack with short durations. All else is as it is.</summary>
internal sealed class FastRules
{
    readonly Pace _pace;

    /// <summary>Collects the durations of rules, routes and what dashboards ask.</summary>
    public FastRules(IEnumerable<RuleFile> files, AlertmanagerConfig config, IEnumerable<Expr> asked) => _pace = new Pace(
    [
        .. files.SelectMany(file => file.Groups).SelectMany(group => group.Rules).SelectMany(Durations),
        .. asked.SelectMany(Durations),
        .. Below(config.Route).SelectMany(route => new[] { route.GroupWait, route.GroupInterval, route.RepeatInterval }).OfType<TimeSpan>(),
    ]);

    /// <summary>The rules, evaluated at the interval of the whole Prometheus.</summary>
    public RuleFile Of(RuleFile file) => new(
    [
        .. file.Groups.Select(group => group with
        {
            Interval = null,
            Rules =
            [
                .. group.Rules.Select(rule => rule switch
                {
                    AlertingRule alert => alert with { Expr = Of(alert.Expr), For = _pace.Of(alert.For), KeepFiringFor = _pace.Of(alert.KeepFiringFor) },
                    _ => rule with { Expr = Of(rule.Expr) },
                }),
            ],
        }),
    ]);

    /// <summary>A route and all below it, without its time intervals: whether a run succeeds must not depend on the hour.</summary>
    public Prometheus.Route Of(Prometheus.Route route) => route with
    {
        GroupWait = _pace.Of(route.GroupWait),
        GroupInterval = _pace.Of(route.GroupInterval),
        RepeatInterval = _pace.Of(route.RepeatInterval),
        MuteTimeIntervals = [],
        ActiveTimeIntervals = [],
        Routes = [.. route.Routes.Select(Of)],
    };

    /// <summary>An expression that looks back as rules do.</summary>
    public Expr Of(Expr expr) => expr.Rewrite(Counted).Rewrite(part => part switch
    {
        VectorSelector selector => selector with { Offset = Of(selector.Offset) },
        MatrixSelector matrix => new MatrixSelector(matrix.Vector, Of(matrix.Range)) { Offset = Of(matrix.Offset) },
        Subquery subquery => subquery with { Range = Of(subquery.Range), Step = Of(subquery.Step), Offset = Of(subquery.Offset) },
        _ => part,
    });

    /// <summary>An increase is counted over its window, so that a short one counts less: as if it had gone on for the whole.</summary>
    Expr Counted(Expr part) =>
        part is Call { Function: var function } call && function == Functions.Increase && call.Arguments[0] is MatrixSelector { Range.Known: { } range }
            ? new Paren(call * Math.Round(range / _pace.Of(range), 3))
            : part;

    [return: NotNullIfNotNull(nameof(duration))]
    RangeDuration? Of(RangeDuration? duration) => duration?.Known is { } known ? _pace.Of(known) : duration;

    static IEnumerable<TimeSpan> Durations(FileRule rule) =>
        [.. rule is AlertingRule alert ? [alert.For, alert.KeepFiringFor] : Array.Empty<TimeSpan>(), .. Durations(rule.Expr)];

    static IEnumerable<TimeSpan> Durations(Expr expr) => expr.Descendants().SelectMany(part => part switch
    {
        MatrixSelector matrix => new[] { matrix.Range.Known, matrix.Offset?.Known },
        Subquery subquery => [subquery.Range.Known, subquery.Step?.Known, subquery.Offset?.Known],
        VectorSelector selector => [selector.Offset?.Known],
        _ => [],
    }).OfType<TimeSpan>();

    static IEnumerable<Prometheus.Route> Below(Prometheus.Route route) => route.Routes.SelectMany(Below).Prepend(route);
}
