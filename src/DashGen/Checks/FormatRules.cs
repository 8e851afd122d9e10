using DashGen.Prometheus;

namespace DashGen;

/// <summary>What the programs of a stack would refuse or silently ignore in the generated files.</summary>
/// <remarks>
/// The models of the file formats find it; here each code gets its reason, and each finding the line of its stack. A definition can
/// bring about only some of them; the others would be defects of DashGen, and must not reach a file either.
/// </remarks>
static class FormatRules
{
    public static EquatableArray<Rule> Rules { get; } =
    [
        Of("DG6001", DiagnosticSeverity.Error, "Alertmanager's stated version cannot read a field", "A stack states its versions. A field that came later would make Alertmanager refuse the whole file. State the version that is installed, or use a receiver that it knows.", "Versions = new(…, Alertmanager: new Version(0, 25), …)      // DG6001 with a receiver of 0.26"),
        Of("DG6002", DiagnosticSeverity.Error, "Alertmanager would refuse the configuration", "A rule of Alertmanager's own is broken, such as a group interval of 0.", "A wrong regular expression in a matcher      // DG6002"),
        Of("DG6003", DiagnosticSeverity.Error, "a label name needs a newer Alertmanager", "Before 0.27 label names in matchers are letters, digits and underscores.", "A matcher on service.name with Alertmanager 0.25      // DG6003"),
        Of("DG6004", DiagnosticSeverity.Error, "Alertmanager's routing does not hold together", "A route names a receiver or time interval that does not exist, or one exists twice, so Alertmanager would not start.", "Two receivers of one name      // DG6004"),
        Of("DG6005", DiagnosticSeverity.Warning, "Alertmanager would accept it and do something else", "The configuration is valid, but does not do what it looks like.", "A template file that does not exist      // DG6005"),
        Of("DG6010", DiagnosticSeverity.Error, "a route can never match", "An earlier route takes all its alerts, or its own conditions exclude each other, so whoever it names never hears anything.", "[Severity.Critical.To(A), Severity.Critical.To(B)]      // DG6010"),
        Of("DG6011", DiagnosticSeverity.Warning, "no route sends to a receiver", "A receiver that no route names never hears anything. Name it in a route, or remove it and its secret.", "A receiver left over after its last route was removed      // DG6011"),
        Of("DG6012", DiagnosticSeverity.Warning, "no route uses a time interval", "A time interval that no route names mutes nothing. Name it in a route, or remove it.", "A time interval left over after its last route was removed      // DG6012"),
        Of("DG6013", DiagnosticSeverity.Error, "an inhibition can never hold anything back", "No alert of the stack fits its source or target, or they never share the labels that must be equal.", "An inhibition between severities where no alert has both      // DG6013"),
        Of("DG6014", DiagnosticSeverity.Warning, "an alert that holds others back is held back itself", "It fits the source and the target of an inhibition. Two such alerts leave each other alone, but one that fits only the source holds it back: whoever waits for it hears nothing, although it was meant to silence others.", "An inhibition from team x to severity critical, while an alert of team x is a warning      // DG6014: the critical ones of team x are held back by it"),
        Of("DG6015", DiagnosticSeverity.Warning, "an alert ends in a receiver that tells nobody", "No route takes it, so it reaches the silent default receiver and nobody is told. Route its severity or family.", "An alert of a severity without route      // DG6015"),
        Of("DG6016", DiagnosticSeverity.Warning, "a critical alert is muted at times", "A time interval mutes the route that a critical alert takes: nobody is told at those times, by another route either. Mute what is less urgent, or suppress the finding with its reason.", "Severity.Critical.To(Pager) with { MutedIn = [Nights] }      // DG6016\nSeverity.Warning.To(Chat) with { MutedIn = [Nights] }"),
        Of("DG6017", DiagnosticSeverity.Error, "a route is muted at every hour of the week", "The time intervals of the route leave no minute at which anybody is told. Keep it to some hours or mute it at others, not both at the same ones.", "Severity.Warning.To(Chat) with { MutedIn = [Nights], OnlyIn = [Nights] }      // DG6017"),
        Of("DG7001", DiagnosticSeverity.Error, "Prometheus' stated version cannot read a field", "A stack states its versions. A field that came later would make Prometheus refuse the whole file.", "query_offset with Prometheus 2.42      // DG7001"),
        Of("DG7002", DiagnosticSeverity.Error, "Prometheus would refuse the file", "A rule of Prometheus' own is broken that no other finding names: two groups of rules with one name, or two jobs.", "Two jobs of one name      // DG7002"),
        Of("DG7003", DiagnosticSeverity.Error, "a name needs a newer Prometheus", "Before 3.0 names are letters, digits, underscores and, for metrics, colons.", "A label service.name with Prometheus 2.42      // DG7003"),
        Of("DG7005", DiagnosticSeverity.Warning, "Prometheus would accept it and do something else", "The file is valid, but does not do what it looks like: promtool's lint names it, and the server says nothing.", "A rule defined twice      // DG7005"),
    ];

    /// <summary>Every finding of the models, with the stack it belongs to and the line that brings it about.</summary>
    internal static IEnumerable<(SourceLocation Location, Stack Stack, Prometheus.Finding Finding)> FindAll(Bundle bundle)
    {
        foreach (var stack in bundle.Stacks.Where(stack => !stack.Services.IsEmpty))
        {
            var prometheus = stack.Stack.Versions.Server;
            var alertmanager = new AlertmanagerVersion(stack.Stack.Versions.Alertmanager.Major, stack.Stack.Versions.Alertmanager.Minor);
            var routing = AlertmanagerFiles.Config(stack);
            var refused = routing.Validate(alertmanager);
            Prometheus.Finding[] found =
            [
                .. PrometheusFiles.Config(stack).Validate(prometheus).Where(finding => !IsSaidBetter(finding)),
                .. stack.Services.SelectMany(service => PrometheusFiles.Rules(stack, null, service).Validate(prometheus)),
                .. refused,

                // What a configuration does is asked only where it holds together.
                .. refused.Any(finding => finding.Level == FindingLevel.Error) ? [] : RoutingChecks.Find(routing, [.. Shapes(stack)]),
            ];
            foreach (var finding in found)
            {
                var at = AlertmanagerFiles.RouteAt(stack, finding.At) is (var service, { } route) ? $"the route of {route.Value} of {service.Name}, to {AlertmanagerFiles.NameOf(route)}" : finding.At;
                yield return (LocationOf(stack, finding), stack.Stack, finding with { At = at });
            }
        }
    }

    /// <summary>What ScrapeTiming and TargetAddress report with the line of the service would be a second finding for one fault here.</summary>
    static bool IsSaidBetter(Prometheus.Finding finding) =>
        finding.At.EndsWith(".targets", StringComparison.Ordinal) || finding.At.EndsWith(".scrape_timeout", StringComparison.Ordinal) || finding.At.EndsWith(".scrape_interval", StringComparison.Ordinal);

    /// <summary>The line of the alert, the time interval or the service that a finding is about; otherwise that of the stack.</summary>
    static SourceLocation LocationOf(StackBundle stack, Prometheus.Finding finding) =>
        finding.Alert is { } shape && stack.Services.SelectMany(service => service.Alerts.Where(alert => Shape(service.Service.Name, service.Service.Owner, alert) == shape)).FirstOrDefault() is { } about ? about.Location
            : AlertmanagerFiles.TimeIntervals(stack).FirstOrDefault(interval => finding.At.StartsWith($"time_intervals[{interval.Name}]", StringComparison.Ordinal)) is { } times ? times.Location
            : AlertmanagerFiles.RouteAt(stack, finding.At)?.Service.Location ?? stack.Stack.Location;

    static IEnumerable<AlertShape> Shapes(StackBundle stack) =>
    [
        Shape(stack.Stack.Name, stack.Services[0].Service.Owner, stack.Watchdog),
        .. stack.Services.SelectMany(service => service.Alerts.Select(alert => Shape(service.Service.Name, service.Service.Owner, alert))),
    ];

    static AlertShape Shape(string system, Team owner, Alert alert) =>
        new(PrometheusFiles.Labels(system, owner, alert).With("alertname", alert.Name), [.. alert.Labels.Select(label => label.Name)]);

    static Rule Of(string code, DiagnosticSeverity severity, string title, string reason, string example) =>
        new(code, severity, title, reason, example, Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (location, stack, finding) in context.FormatFindings.Where(found => found.Finding.Code == rule.Code))
        {
            context.Report(rule, location, $"{stack.Name}: {finding.Message}", $"at {finding.At}");
        }
    }
}
