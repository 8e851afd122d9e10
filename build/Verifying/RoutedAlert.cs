namespace DashGen.Building;

/// <summary>An alert, by the labels that routing looks at, and who must hear of it.</summary>
/// <param name="Stack">The stack, which is its folder below <c>out/</c>.</param>
/// <param name="Labels">Name to value.</param>
/// <param name="Receivers">The receivers of the definitions, by name; empty where the definitions send it nowhere.</param>
public sealed record RoutedAlert(string Stack, EquatableArray<(string Name, string Value)> Labels, EquatableArray<string> Receivers)
{
    /// <summary>Every kind of alert of an estate: one for each severity and family of each service, and the dead man's switches.</summary>
    public static IEnumerable<RoutedAlert> Of(Bundle bundle) => bundle.Stacks.SelectMany(Of).Distinct();

    static IEnumerable<RoutedAlert> Of(StackBundle stack)
    {
        var watchdog = stack.Watchdog;
        yield return new(stack.Stack.Name, [("alertname", watchdog.Name), ("family", watchdog.Family.Name), ("severity", watchdog.Severity.Name)], [stack.Stack.DeadMansSwitch.Name]);
        foreach (var service in stack.Services)
        {
            foreach (var alert in service.Alerts)
            {
                yield return new(
                    stack.Stack.Name,
                    [("family", alert.Family.Name), ("severity", alert.Severity.Name), ("system", service.Service.Name)],
                    [.. Told(service.Service, alert).Select(receiver => receiver.Name).Order(StringComparer.Ordinal)]);
            }
        }
    }

    /// <summary>What the definitions promise: a route by family goes before one by severity.</summary>
    static EquatableArray<Receiver> Told(Service service, Alert alert)
    {
        var byFamily = service.Routing.FirstOrDefault(route => route.Label == "family" && route.Value == alert.Family.Name);
        return (byFamily ?? service.Routing.FirstOrDefault(route => route.Label == "severity" && route.Value == alert.Severity.Name))?.Receivers ?? [];
    }
}
