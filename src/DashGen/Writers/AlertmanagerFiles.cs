using DashGen.Prometheus;
using static DashGen.Prometheus.AlertMatcher;

namespace DashGen;

/// <summary>The configuration of Alertmanager and the template of its messages.</summary>
static class AlertmanagerFiles
{
    /// <summary>Takes what no route takes; a check sees to it that no alert of ours gets there.</summary>
    const string Unrouted = "unrouted";

    /// <summary>It reads some secrets from beside its configuration and others from where it was started, so these must be one folder.</summary>
    const string Started = "Start Alertmanager in the folder of this file, where secrets/ is: it looks for them where it was started.";

    public static IEnumerable<GeneratedFile> Of(StackBundle stack)
    {
        yield return ("alertmanager/alertmanager.yml", Config(stack).ToYaml($"{Writer.Comment}\n{Started}"));
        yield return ("alertmanager/templates/dashgen.tmpl", Messages.File(stack.Stack).ToText(Writer.Comment));
    }

    internal static AlertmanagerConfig Config(StackBundle stack) => new(Tree(stack), Receivers(stack))
    {
        Templates = ["templates/dashgen.tmpl"],
        InhibitRules = Inhibitions.Of(stack),
        TimeIntervals = [.. TimeIntervals(stack).Select(interval => interval.Written)],
    };

    /// <summary>The times that routes of a stack name.</summary>
    internal static IEnumerable<TimeInterval> TimeIntervals(StackBundle stack) =>
        stack.Services.SelectMany(service => InOrder(service.Service)).SelectMany(route => route.MutedIn.Concat(route.OnlyIn)).Distinct();

    static Prometheus.Route Tree(StackBundle stack) => new()
    {
        Receiver = Unrouted,
        GroupBy = GroupBy.These("alertname", "system", "severity"),
        GroupWait = 30.Seconds,
        GroupInterval = Route.UsualGroupInterval,
        RepeatInterval = Route.UsualRepeat,
        Routes =
        [
            new Prometheus.Route
            {
                Receiver = stack.Stack.DeadMansSwitch.Name,
                Matchers = [Is("alertname", stack.Watchdog.Name)],
                GroupWait = TimeSpan.Zero,
                GroupInterval = 1.Minutes,
                RepeatInterval = 5.Minutes,
            },
            .. stack.Services.Select(service => Of(service.Service)),
        ],
    };

    static Prometheus.Route Of(Service service) => new()
    {
        Matchers = [Is("system", service.Name)],
        Routes = [.. InOrder(service).Select(route => new Prometheus.Route
        {
            Receiver = NameOf(route),
            Matchers = [Is(route.Label, route.Value)],
            GroupWait = route.IsUrgent ? TimeSpan.Zero : null,
            GroupInterval = route.GroupInterval == Route.UsualGroupInterval ? null : route.GroupInterval,
            RepeatInterval = route.Repeat == Route.UsualRepeat ? null : route.Repeat,
            MuteTimeIntervals = [.. route.MutedIn.Select(interval => interval.Name)],
            ActiveTimeIntervals = [.. route.OnlyIn.Select(interval => interval.Name)],
        })],
    };

    /// <summary>Routes by family go before routes by severity, since the first that matches takes the alert.</summary>
    internal static IEnumerable<Route> InOrder(Service service) =>
        service.Routing.OrderBy(route => route.IsOfFamily ? 0 : 1);

    /// <summary>The service that a part of the tree belongs to, and its route, where the part is within one; null for what is the stack's.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="at">The part: <c>route.routes[1].routes[2].matchers[0]</c>.</param>
    internal static (Service Service, Route? Route)? RouteAt(StackBundle stack, string at)
    {
        for (var i = 0; i < stack.Services.Count; i++)
        {
            // The first is that of the dead man's switch.
            var (service, place) = (stack.Services[i].Service, $"route.routes[{i + 1}]");
            if (at.StartsWith(place, StringComparison.Ordinal))
            {
                return (service, InOrder(service).Where((_, j) => at.StartsWith($"{place}.routes[{j}]", StringComparison.Ordinal)).FirstOrDefault());
            }
        }

        return null;
    }

    /// <summary>Several receivers at once are one receiver of Alertmanager with several integrations.</summary>
    internal static string NameOf(Route route) => string.Join("-and-", route.Receivers.Select(receiver => receiver.Name));

    static EquatableArray<Prometheus.Receiver> Receivers(StackBundle stack) =>
    [
        new Prometheus.Receiver(Unrouted, []),
        .. Heard(stack).GroupBy(one => one.Name).Select(same => new Prometheus.Receiver(
            same.Key, [.. same.First().Receivers.Select(receiver => Integrations.Of(receiver, tellsEnds: same.Key != stack.Stack.DeadMansSwitch.Name || same.Count() > 1))])),
    ];

    /// <summary>Who hears of something, by the name in the configuration: each receiver, and those who hear of it together.</summary>
    internal static IEnumerable<(string Name, EquatableArray<Receiver> Receivers)> Heard(StackBundle stack) =>
        stack.Services.SelectMany(service => InOrder(service.Service)).Select(route => (NameOf(route), route.Receivers))
            .Prepend((stack.Stack.DeadMansSwitch.Name, [stack.Stack.DeadMansSwitch]));
}
