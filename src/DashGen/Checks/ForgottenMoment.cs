namespace DashGen;

/// <summary>a restart takes away the moment that an alert asks about.</summary>
static class ForgottenMoment
{
    public static Rule Rule { get; } = new(
        "DG4009",
        DiagnosticSeverity.Warning,
        "a restart takes away the moment that an alert asks about",
        """
        A process sets such a gauge when something has happened. After a restart there is no series of it until it happens again, and if it
        never does, which is what the alert is for, there is nothing to be too old. Without labels there is a 0 to go by; with labels there is one
        only if the process sets it for each of them when it starts.
        """,
        """
        Gauge<Job, Timestamp> LastRun = new("job_last_run_timestamp_seconds", …);      // DG4009, once Age or Freshness asks for it
        Gauge<Job, Timestamp> LastRun = new("job_last_run_timestamp_seconds", …) { ExistsFromStart = true };
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.Concat(bundle.Service.Objectives))
            {
                if (Asked(signal) is { ExistsFromStart: false } moment)
                {
                    context.Report(
                        rule,
                        signal.Location,
                        $"{signal.Called} asks how long ago {moment.Name} is, and after a restart it has no series until it happens again",
                        $"let the process set it to 0 {(moment.Labels.IsEmpty ? "" : "for each of its labels' values ")}when it starts, and state ExistsFromStart; state it too where an exporter has it from elsewhere");
                }
            }
        }
    }

    static Metric? Asked(Signal signal) => signal switch
    {
        LevelSignal { Style: LevelStyle.Age, Limits.IsEmpty: false } level => level.Gauge,
        TimeObjective { Gauge.Unit.Dimension: Dimension.Timestamp } objective => objective.Gauge,
        _ => null,
    };
}
