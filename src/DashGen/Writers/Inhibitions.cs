using DashGen.Prometheus;
using DashGen.PromQL;
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
        var hidden = stack.Services.Where(service => IsHeardLess(service, milder, worse)).Select(service => service.Service.Name).ToList();
        EquatableArray<AlertMatcher> heard = [source, .. hidden.Select(system => IsNot("system", system))];
        var both = stack.Services.Where(service => !hidden.Contains(service.Service.Name))
            .SelectMany(service => service.Alerts.GroupBy(alert => alert.Name).Select(same => (service.Service.Name, Alerts: same.Where(alert => worse.Contains(alert.Severity) || alert.Severity == milder).ToList())))
            .Where(same => same.Alerts.Select(alert => alert.Severity == milder).Distinct().Count() == 2)
            .ToList();
        if (both.Exists(same => AreAlike(same.Alerts)))
        {
            yield return new InhibitRule(heard, [target], ["alertname", "system", .. both.SelectMany(same => same.Alerts).SelectMany(alert => alert.Labels).Select(label => label.Name).Distinct()]);
        }

        foreach (var (system, alerts) in both.Where(same => !AreAlike(same.Alerts) && AreNested(same.Alerts)))
        {
            EquatableArray<AlertMatcher> those = [Is("system", system), Named([alerts[0].Name])];
            yield return new InhibitRule([source, .. those], [target, .. those], ["alertname", "system", .. alerts.Select(Labels).Aggregate((left, right) => [.. left.Intersect(right)]).Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Whether a worse alert of a service is muted at times at which the milder one of its name is heard: it must not keep that one quiet.</summary>
    static bool IsHeardLess(ServiceBundle service, Severity milder, EquatableArray<Severity> worse) =>
        service.Alerts.Where(alert => alert.Severity == milder).Any(mild => service.Alerts.Any(alert => alert.Name == mild.Name && worse.Contains(alert.Severity) && !MayKeepQuiet(service, alert).Meets(mild)));

    static bool AreAlike(List<Alert> alerts) => alerts.TrueForAll(alert => Labels(alert).SetEquals(Labels(alerts[0])));

    /// <summary>Whether one is about a part of what the other is about. What overlaps in some other way may well be about different things.</summary>
    static bool AreNested(List<Alert> alerts) => alerts.TrueForAll(one => alerts.TrueForAll(other => Labels(one).IsSubsetOf(Labels(other)) || Labels(other).IsSubsetOf(Labels(one))));

    static HashSet<string> Labels(Alert alert) => [.. alert.Labels.Select(label => label.Name)];

    /// <summary>What is down inhibits the symptoms: the service its own, an instance those of that instance. A condition of one's own may have lost its job, and never its system.</summary>
    static IEnumerable<InhibitRule> ByOutage(ServiceBundle service)
    {
        EquatableArray<AlertMatcher> symptoms = [Is("system", service.Service.Name), IsNot("family", Family.Telemetry.Name)];
        var gone = service.Service.Signals.OfType<ReachableSignal>().Select(signal => signal.AlertName).ToList();

        // That a node is down is more than that its target is: it says what is left of the majority.
        var nodes = service.Service.Signals.OfType<ClusterSignal>().Select(signal => signal.NodeAlert).ToList();

        // What reads nothing of the service is no symptom of its outage, and may well be the cause.
        var others = service.Alerts.Where(alert => IsSymptom(alert) && IsOfOthers(alert, service.Service)).Select(alert => alert.Name).Distinct().ToList();
        List<string> apart = [.. gone, .. others];
        EquatableArray<string> bySystem = ["system"], byInstance = ["system", "instance"];
        return
        [
            .. Rules(service, [.. gone, TelemetryExpansion.TargetMissing], [.. symptoms, .. apart.Select(name => IsNot("alertname", name))], alert => IsSymptom(alert) && !apart.Contains(alert.Name), bySystem),
            .. Rules(
                service, [TelemetryExpansion.TargetDown], [.. symptoms, .. nodes.Select(name => IsNot("alertname", name)), IsNot("instance", "")],
                alert => IsSymptom(alert) && !nodes.Contains(alert.Name) && alert.Labels.Any(label => label.Name == "instance"), byInstance),

            // An outage is told once, by the alert that knows most about it.
            .. Between(service, gone, [TelemetryExpansion.TargetDown, TelemetryExpansion.TargetMissing], bySystem),
            .. Between(service, nodes, [TelemetryExpansion.TargetDown], byInstance),
            .. service.Service.Scrape.Health is null ? [] : Between(service, [HealthProbeExpansion.Hanging], [.. nodes, TelemetryExpansion.TargetDown], byInstance),

            // A service whose only instance lives is not down. Of several, the others may well be.
            .. service.Service.Scrape.Health is null || ScrapeTargets.Of(service.Service) is not [_] ? [] : Between(service, [HealthProbeExpansion.Hanging], gone, bySystem),
        ];
    }

    static bool IsSymptom(Alert alert) => alert.Family != Family.Telemetry;

    static IEnumerable<InhibitRule> Between(ServiceBundle service, IReadOnlyList<string> sources, IReadOnlyList<string> targets, EquatableArray<string> equal) =>
        targets.Count == 0 ? [] : Rules(service, sources, [Is("system", service.Service.Name), Named(targets)], alert => targets.Contains(alert.Name), equal);

    /// <summary>What some alerts of a service keep quiet: those together that are heard at any time, and each of the others by itself.</summary>
    static IEnumerable<InhibitRule> Rules(ServiceBundle service, IReadOnlyList<string> sources, EquatableArray<AlertMatcher> target, Predicate<Alert> isTarget, EquatableArray<string> equal)
    {
        foreach (var same in sources.Select(name => (Name: name, May: MayKeepQuiet(service, name))).GroupBy(source => source.May.Matchers))
        {
            if (service.Alerts.Any(alert => isTarget(alert) && same.First().May.Meets(alert)))
            {
                yield return new InhibitRule([Is("system", service.Service.Name), Named([.. same.Select(source => source.Name)])], [.. target, .. same.Key], equal);
            }
        }
    }

    /// <summary>
    /// What an alert may keep quiet: everything, if somebody hears it at any time. At times when nobody does, it must not keep quiet what is
    /// heard then, so it is left with what takes the same route, or anything where all routes have the same times.
    /// </summary>
    static (EquatableArray<AlertMatcher> Matchers, Predicate<Alert> Meets) MayKeepQuiet(ServiceBundle service, string name) => MayKeepQuiet(service, service.Alerts.First(alert => alert.Name == name));

    static (EquatableArray<AlertMatcher> Matchers, Predicate<Alert> Meets) MayKeepQuiet(ServiceBundle service, Alert alert)
    {
        List<Route> routes = [.. AlertmanagerFiles.InOrder(service.Service)];
        var own = routes.Find(route => route.Takes(alert));
        if (own is null || (own.MutedIn.IsEmpty && own.OnlyIn.IsEmpty))
        {
            return ([], _ => true);
        }

        return routes.TrueForAll(route => route.MutedIn == own.MutedIn && route.OnlyIn == own.OnlyIn)
            ? ([], _ => true)
            : ([Is(own.Label, own.Value), .. routes.TakeWhile(route => route != own).Select(before => IsNot(before.Label, before.Value))], other => routes.Find(route => route.Takes(other)) == own);
    }

    /// <summary>Whether all that an alert reads is of other services.</summary>
    static bool IsOfOthers(Alert alert, Service service)
    {
        var jobs = alert.Expr.Descendants().OfType<VectorSelector>().Select(selector => selector.Matchers.OfType<LabelMatcher>().FirstOrDefault(matcher => matcher.Name == "job")).ToList();
        return jobs.Count > 0 && jobs.TrueForAll(job => job is not null && !Selection.Matches(job, service.Name) && !Selection.Matches(job, HealthProbe.JobOf(service)));
    }

    static AlertMatcher Named(IReadOnlyList<string> alerts) => alerts is [var only] ? Is("alertname", only) : Matches("alertname", string.Join('|', alerts));
}
