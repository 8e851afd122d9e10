namespace DashGen;

/// <summary>an event is over before its alert fires.</summary>
static class FleetingEvent
{
    public static Rule Rule { get; } = new(
        "DG4007",
        DiagnosticSeverity.Error,
        "an event is over before its alert fires",
        """
        What must never happen is told of the first time, and an event is seen for five minutes. An alert that must hold for as long fires
        only if events go on and on; the single one, which is what it is about, is told to nobody.
        """,
        """
        Never(Kills, "…", critical: 10.Minutes)      // DG4007
        Never(Kills, "…", critical: 1.Minutes)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.OfType<ViolationsSignal>().Where(signal => signal.Hold >= Scope.Window))
            {
                context.Report(
                    rule,
                    signal.Location,
                    $"{signal.AlertName} must hold for {Words.Duration(signal.Hold)}, and one event is seen for {Words.Duration(Scope.Window)}",
                    "let it hold for a minute or two; how many there must be is a matter of Events");
            }
        }
    }
}
