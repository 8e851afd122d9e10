using System.Globalization;

namespace DashGen.Prometheus;

/// <summary>Parts of a configuration that Alertmanager takes and that do nothing, or not what they seem to.</summary>
public static class RoutingChecks
{
    /// <summary>Looks a valid configuration through. Errors come first, each list in the order of the file.</summary>
    /// <param name="config">The configuration, without errors of its own.</param>
    /// <param name="alerts">What is known of every alert that arrives; without any, only what can be seen in the file alone is found.</param>
    public static EquatableArray<Finding> Find(AlertmanagerConfig config, EquatableArray<AlertShape> alerts) =>
        [.. ((IEnumerable<Finding>)[
            .. Unreachable(config.Route, "route", []),
            .. UnusedReceivers(config),
            .. UnusedIntervals(config),
            .. Inhibitions(config, alerts),
            .. Silent(config),
            .. Endings(config, alerts),
        ]).OrderBy(finding => finding.Level)];

    static IEnumerable<Finding> Unreachable(Route route, string at, IReadOnlyList<AlertMatcher> above)
    {
        for (var i = 0; i < route.Routes.Count; i++)
        {
            var child = route.Routes[i];
            var here = string.Create(CultureInfo.InvariantCulture, $"{at}.routes[{i}]");
            List<AlertMatcher> known = [.. above, .. child.Matchers];
            if (Implication.Contradiction(known) is var (one, other))
            {
                yield return new("DG6010", FindingLevel.Error, here, $"the route can never match: {one} and {other} exclude each other");
                continue;
            }

            var taker = Enumerable.Range(0, i).FirstOrDefault(k => !route.Routes[k].Continue && Implication.Covers(known, route.Routes[k].Matchers), -1);
            if (taker >= 0)
            {
                yield return new("DG6010", FindingLevel.Error, here,
                    string.Create(CultureInfo.InvariantCulture, $"the route can never match: {at}.routes[{taker}] takes all its alerts before and does not continue"));
                continue;
            }

            foreach (var finding in Unreachable(child, here, known))
            {
                yield return finding;
            }
        }
    }

    static IEnumerable<Finding> UnusedReceivers(AlertmanagerConfig config)
    {
        var used = Below(config.Route).Select(route => route.Receiver).ToHashSet(StringComparer.Ordinal);
        return config.Receivers.Where(receiver => !used.Contains(receiver.Name))
            .Select(receiver => new Finding("DG6011", FindingLevel.Warning, $"receivers[{receiver.Name}]", $"no route sends to the receiver '{receiver.Name}'"));
    }

    static IEnumerable<Finding> UnusedIntervals(AlertmanagerConfig config)
    {
        var used = Below(config.Route).SelectMany(route => route.MuteTimeIntervals.Concat(route.ActiveTimeIntervals)).ToHashSet(StringComparer.Ordinal);
        return config.TimeIntervals.Where(interval => !used.Contains(interval.Name))
            .Select(interval => new Finding("DG6012", FindingLevel.Warning, $"time_intervals[{interval.Name}]", $"no route uses the time interval '{interval.Name}'"));
    }

    static IEnumerable<Route> Below(Route route) => route.Routes.SelectMany(Below).Prepend(route);

    static IEnumerable<Finding> Inhibitions(AlertmanagerConfig config, EquatableArray<AlertShape> alerts)
    {
        var byLabel = new ShapesByLabel(alerts);
        for (var i = 0; i < config.InhibitRules.Count; i++)
        {
            var rule = config.InhibitRules[i];
            var at = string.Create(CultureInfo.InvariantCulture, $"inhibit_rules[{i}]");
            var (source, target) = (new MatcherSet(rule.Source), new MatcherSet(rule.Target));
            var (sources, targets) = (byLabel.MayMatch(source).Select(k => alerts[k]).ToList(), byLabel.MayMatch(target).Select(k => alerts[k]).ToList());
            if (Implication.Covers([.. rule.Source], rule.Target) && Implication.Covers([.. rule.Target], rule.Source))
            {
                yield return new("DG6013", FindingLevel.Error, at, "source and target fit the same alerts, and such alerts never hold each other back");
            }
            else if (alerts.Count > 0 && WhyDead(rule, sources, targets) is { } reason)
            {
                yield return new("DG6013", FindingLevel.Error, at, $"the inhibition can never hold anything back: {reason}");
            }

            // Two alerts that both fit both sides leave each other alone; one that only fits the source does not.
            var both = sources.Where(target.MayMatch).ToList();
            var only = sources.Where(alert => !target.MayMatch(alert)).ToList();
            var silenced = ShapeJoin.Agreeing(only, both, rule.Equal).ToList();
            if (silenced.Count > 0)
            {
                var more = silenced.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {silenced.Count - 1} more)");
                yield return new("DG6014", FindingLevel.Warning, at,
                    $"the alert {silenced[0].Target.Name}{more} holds others back and is itself held back, by {silenced[0].Source.Name}: it fits source and target");
            }
        }
    }

    static string? WhyDead(InhibitRule rule, List<AlertShape> sources, List<AlertShape> targets)
    {
        if (sources.Count == 0 || targets.Count == 0)
        {
            return $"no alert fits its {(sources.Count == 0 ? "source" : "target")}";
        }

        if (ShapeJoin.Agreeing(sources, targets, rule.Equal).Any())
        {
            return null;
        }

        var differs = rule.Equal.FirstOrDefault(label => !ShapeJoin.Agreeing(sources, targets, [label]).Any());
        return differs is null ? "no source and target agree on all labels of equal" : $"source and target never have equal values of {differs}";
    }

    static IEnumerable<Finding> Silent(AlertmanagerConfig config)
    {
        var mutes = new Mutes(config);
        return Ways(config.Route, "route").Where(way => mutes.Tell([way]) == Telling.Never)
            .Select(way => new Finding("DG6017", FindingLevel.Error, way.At, "the route is muted at every hour of the week, so it tells nobody anything"));

        static IEnumerable<RouteDecision> Ways(Route route, string at) =>
            route.Routes.SelectMany((child, i) => Ways(child, string.Create(CultureInfo.InvariantCulture, $"{at}.routes[{i}]")))
                .Prepend(new RouteDecision(route.Receiver ?? "", at) { MutedIn = route.MuteTimeIntervals, ActiveIn = route.ActiveTimeIntervals });
    }

    static IEnumerable<Finding> Endings(AlertmanagerConfig config, EquatableArray<AlertShape> alerts)
    {
        var router = new Router(config);
        var mutes = new Mutes(config);
        var silent = config.Receivers.Where(receiver => receiver.Integrations.IsEmpty).Select(receiver => receiver.Name).ToHashSet(StringComparer.Ordinal);
        var muted = new List<(string Alert, EquatableArray<RouteDecision> Ways)>();
        foreach (var alert in alerts)
        {
            var ways = router.Route(alert.Labels);
            if (ways.All(way => silent.Contains(way.Receiver)))
            {
                yield return new("DG6015", FindingLevel.Warning, ways[0].At, $"the alert {alert.Name} ends in '{ways[0].Receiver}', which sends nothing") { Alert = alert };
            }

            if (alert.Labels.TryGetValue("severity", out var severity) && severity == "critical" && mutes.Tell(ways) == Telling.AtTimes)
            {
                muted.Add((alert.Name, ways));
            }
        }

        // What is muted is a route: what takes it is told together.
        foreach (var route in muted.GroupBy(one => string.Join(' ', one.Ways.Select(way => way.At))))
        {
            var names = route.Select(one => one.Alert).Distinct().ToList();
            var ways = route.First().Ways;
            yield return new("DG6016", FindingLevel.Warning, ways[0].At,
                $"the critical {(names.Count == 1 ? $"alert {names[0]} is" : $"alerts {string.Join(", ", names)} are")} muted at times{(mutes.FirstSilence(ways) is { } first ? string.Create(CultureInfo.InvariantCulture, $", such as {first:dddd HH:mm} UTC") : "")}, and nobody else is told then");
        }
    }
}
