using static DashGen.PromQL.Build;

namespace DashGen;

static class HealthExpansion
{
    public static Expansion Expand(HealthSignal signal, Scope scope)
    {
        var whose = signal.Per.Any(label => label.Name == TargetLabel.Instance.Name) ? "by instance" : "the worst of all instances";
        var failing = Count(signal.Told.In(scope.Series(signal.Gauge), signal.Failing), scope.Keep(signal.Per.AsSpan()).Names());
        return new Expansion
        {
            Alerts = scope.InState(signal, signal.Limits, failing, signal.Per, signal.Thing, signal.Says, limit => HealthRunbook.Notes(signal, limit)),
            Panels =
            [
                new Panel(
                    Looks.States(signal.Title, $"{(signal.Harm is null ? "What each health check says" : signal.Gauge.Help.TrimEnd('.'))}, {whose}.", signal.States, bad: signal.Failing, isAllKnown: signal.Harm is null),
                    [new Query(signal.Told.Worst(scope.Shown(signal.Gauge), signal.Failing, signal.Per), signal.Per.Legend(signal.Thing), signal.Per)],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
