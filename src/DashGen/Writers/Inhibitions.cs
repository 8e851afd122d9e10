using DashGen.Prometheus;
using static DashGen.Prometheus.AlertMatcher;

namespace DashGen;

/// <summary>Which alerts keep others quiet. A rule that could match nothing is not written.</summary>
static class Inhibitions
{
    public static EquatableArray<InhibitRule> Of(StackBundle stack) => [.. BySeverity(stack), .. stack.Services.SelectMany(ByOutage)];

    /// <summary>
    /// Where one alert exists in several severities, the worse inhibits the milder; so a fast burn of an error budget inhibits the slow one. One
    /// rule serves the stack: its labels are those of all such alerts, and a label that neither alert has counts as equal. A rule for each
    /// service would compare fewer labels, and hold back warnings of other services' other instances. Only where the two are about
    /// different labels, and one of them has all of the other, there is a rule for the one alert, which compares what both have.
    /// </summary>
    static IEnumerable<InhibitRule> BySeverity(StackBundle stack) =>
    [
        .. Milder(stack, Severity.Warning, [Severity.Critical]),
        .. Milder(stack, Severity.Info, [Severity.Critical, Severity.Warning]),
    ];

    static IEnumerable<InhibitRule> Milder(StackBundle stack, Severity milder, EquatableArray<Severity> worse)
    {
        var source = worse is [var only] ? Is("severity", only.Name) : Matches("severity", string.Join('|', worse));
        var target = Is("severity", milder.Name);
        var both = stack.Services.SelectMany(service => service.Alerts.GroupBy(alert => alert.Name).Select(same => (service.Service.Name, Alerts: same.Where(alert => worse.Contains(alert.Severity) || alert.Severity == milder).ToList())))
            .Where(same => same.Alerts.Select(alert => alert.Severity == milder).Distinct().Count() == 2)
            .ToList();
        if (both.Exists(same => AreAlike(same.Alerts)))
        {
            yield return new InhibitRule([source], [target], ["alertname", "system", .. both.SelectMany(same => same.Alerts).SelectMany(alert => alert.Labels).Select(label => label.Name).Distinct()]);
        }

        foreach (var (system, alerts) in both.Where(same => !AreAlike(same.Alerts) && AreNested(same.Alerts)))
        {
            EquatableArray<AlertMatcher> those = [Is("system", system), Named([alerts[0].Name])];
            yield return new InhibitRule([source, .. those], [target, .. those], ["alertname", "system", .. alerts.Select(Labels).Aggregate((left, right) => [.. left.Intersect(right)]).Order(StringComparer.Ordinal)]);
        }
    }

    static bool AreAlike(List<Alert> alerts) => alerts.TrueForAll(alert => Labels(alert).SetEquals(Labels(alerts[0])));

    /// <summary>Whether one is about a part of what the other is about. What overlaps in some other way may well be about different things.</summary>
    static bool AreNested(List<Alert> alerts) => alerts.TrueForAll(one => alerts.TrueForAll(other => Labels(one).IsSubsetOf(Labels(other)) || Labels(other).IsSubsetOf(Labels(one))));

    static HashSet<string> Labels(Alert alert) => [.. alert.Labels.Select(label => label.Name)];

    /// <summary>What is down inhibits the symptoms: the service its own, an instance those of that instance. A condition of one's own may have lost its job, and never its system.</summary>
    static IEnumerable<InhibitRule> ByOutage(ServiceBundle service)
    {
        var own = Is("system", service.Service.Name);
        EquatableArray<AlertMatcher> symptoms = [own, IsNot("family", Family.Telemetry.Name)];
        var gone = service.Service.Signals.OfType<ReachableSignal>().Select(signal => signal.AlertName).ToList();

        // That a node is down is more than that its target is: it says what is left of the majority.
        var nodes = service.Service.Signals.OfType<ClusterSignal>().Select(signal => signal.NodeAlert).ToList();
        var held = service.Alerts.Where(alert => alert.Family != Family.Telemetry).ToList();
        if (held.Exists(alert => !gone.Contains(alert.Name)))
        {
            yield return new InhibitRule(
                [own, Named([.. gone, TelemetryExpansion.TargetMissing])],
                [.. symptoms, .. gone.Select(name => IsNot("alertname", name))],
                ["system"]);
        }

        var (ofRoute, isOfRoute) = MayKeepQuiet(service, TelemetryExpansion.TargetDown);
        if (held.Exists(alert => isOfRoute(alert) && !nodes.Contains(alert.Name) && alert.Labels.Any(label => label.Name == "instance")))
        {
            yield return new InhibitRule(
                [own, Named([TelemetryExpansion.TargetDown])],
                [.. symptoms, .. nodes.Select(name => IsNot("alertname", name)), IsNot("instance", ""), .. ofRoute],
                ["system", "instance"]);
        }

        // An outage is told once, by the alert that knows most about it.
        if (gone.Count > 0)
        {
            yield return new InhibitRule([own, Named(gone)], [own, Named([TelemetryExpansion.TargetDown, TelemetryExpansion.TargetMissing])], ["system"]);
        }

        if (nodes.Count > 0)
        {
            yield return new InhibitRule([own, Named(nodes)], [own, Named([TelemetryExpansion.TargetDown])], ["system", "instance"]);
        }

        if (service.Service.Scrape.Health is not null)
        {
            yield return new InhibitRule([own, Named([HealthProbeExpansion.Hanging])], [own, Named([.. nodes, TelemetryExpansion.TargetDown])], ["system", "instance"]);
            if (gone.Count > 0 && ScrapeTargets.Of(service.Service) is [_])
            {
                // A service whose only instance lives is not down. Of several, the others may well be.
                yield return new InhibitRule([own, Named([HealthProbeExpansion.Hanging])], [own, Named(gone)], ["system"]);
            }
        }
    }

    /// <summary>
    /// What an alert may keep quiet: everything, if somebody hears it at any time. At times when nobody does, it must not keep quiet what is
    /// heard then, so it is left with what takes the same route.
    /// </summary>
    static (EquatableArray<AlertMatcher> Matchers, Predicate<Alert> Meets) MayKeepQuiet(ServiceBundle service, string name)
    {
        var alert = service.Alerts.First(alert => alert.Name == name);
        List<Route> routes = [.. AlertmanagerFiles.InOrder(service.Service)];
        var own = routes.Find(route => route.Takes(alert));
        return own is null || (own.MutedIn.IsEmpty && own.OnlyIn.IsEmpty)
            ? ([], _ => true)
            : ([Is(own.Label, own.Value), .. routes.TakeWhile(route => route != own).Select(before => IsNot(before.Label, before.Value))], other => routes.Find(route => route.Takes(other)) == own);
    }

    static AlertMatcher Named(IReadOnlyList<string> alerts) => alerts is [var only] ? Is("alertname", only) : Matches("alertname", string.Join('|', alerts));
}
