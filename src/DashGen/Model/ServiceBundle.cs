namespace DashGen;

/// <summary>All that a service becomes.</summary>
/// <param name="Service">The service.</param>
/// <param name="Recordings">Its recorded series, each once, in the order in which they are asked for.</param>
/// <param name="Alerts">Its alerts.</param>
/// <param name="Panels">Its panels.</param>
public sealed record ServiceBundle(
    Service Service, EquatableArray<Recording> Recordings, EquatableArray<Alert> Alerts, EquatableArray<Panel> Panels)
{
    /// <summary>Expands every signal and objective of a service.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="service">The service.</param>
    /// <param name="elsewhere">What other services of the stack read of it.</param>
    internal static ServiceBundle Expand(Stack stack, Service service, IEnumerable<(Signal Reader, Metric Metric)> elsewhere)
    {
        var scope = new Scope(stack, service);
        Expansion[] expansions = [.. service.Signals.Concat(service.Objectives).Select(signal => Expand(signal, scope))];
        EquatableArray<Alert> alerts = [.. expansions.SelectMany(expansion => expansion.Alerts)];
        Expansion[] all = [.. expansions, TelemetryExpansion.Expand(scope, alerts, [.. elsewhere.Where(read => read.Reader.AlertName.Length > 0)]), HealthProbeExpansion.Expand(scope)];
        return new ServiceBundle(
            service,
            [.. all.SelectMany(expansion => expansion.Recordings).DistinctBy(recording => (recording.Name, recording.Expr))],
            [.. all.SelectMany(expansion => expansion.Alerts)],
            [.. all.SelectMany(expansion => expansion.Panels)]);
    }

    static Expansion Expand(Signal signal, Scope scope)
    {
        var expansion = Whole(signal, scope);
        return expansion with
        {
            Recordings = [.. expansion.Recordings.Select(recording => recording with { Family = signal.Family })],
            Alerts = signal is { Proofs.IsEmpty: true, Advice: null } ? expansion.Alerts : [.. expansion.Alerts.Select(alert => alert with
            {
                Written = signal.Proofs,
                Runbook = signal.Advice?.Over(alert.Runbook) ?? alert.Runbook,
            })],
        };
    }

    /// <summary>Whatever goes wrong is told with the line of the definition that it goes wrong for.</summary>
    static Expansion Whole(Signal signal, Scope scope)
    {
        try
        {
            var expansion = signal.Expand(scope);
            return signal.Guards.IsEmpty ? expansion
                : expansion.Alerts.IsEmpty ? throw new ArgumentException($"{signal.Title} has no alert that could be told only while {signal.Guards[0].Meaning}: state a threshold, or leave When out")
                : expansion with { Alerts = [.. expansion.Alerts.Select(alert => signal.Guards.Aggregate(alert, (guarded, guard) => guard.Over(guarded, scope, signal.ReadsPastFailures)))] };
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            throw new ExpansionException(signal, unexpected);
        }
    }
}
