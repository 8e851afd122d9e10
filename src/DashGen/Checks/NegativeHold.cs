namespace DashGen;

/// <summary>a threshold must hold for no time at all.</summary>
static class NegativeHold
{
    public static Rule Rule { get; } = new(
        "DG4005",
        DiagnosticSeverity.Error,
        "a threshold must hold for no time at all",
        """
        A threshold that must hold for less than one evaluation fires on a single sample, which no one can act on. Events that must never
        happen and burn rates have windows of their own and are not concerned.
        """,
        """
        critical: 5.Percent.For(0.Seconds)      // DG4005
        critical: 5.Percent.For(5.Minutes)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var alert in bundle.Alerts.Where(alert => alert.Hold < TimeSpan.Zero || (alert.Hold == TimeSpan.Zero && alert.Family != Family.Objective)))
            {
                context.Report(rule, alert.Location, $"{alert.Name} must hold for {Words.Duration(alert.Hold)}", "state how long the condition must last, at least a minute or two");
            }
        }
    }
}
