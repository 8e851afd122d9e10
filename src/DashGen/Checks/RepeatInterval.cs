namespace DashGen;

/// <summary>a route repeats what it tells at a pace that Alertmanager does not keep.</summary>
static class RepeatInterval
{
    /// <summary>What Alertmanager's <c>--data.retention</c> is by default.</summary>
    static readonly TimeSpan Remembered = 5.Days;

    public static Rule Rule { get; } = new(
        "DG6021",
        DiagnosticSeverity.Error,
        "a route repeats what it tells at a pace that Alertmanager does not keep",
        """
        Alertmanager looks once in a group interval whether there is something to tell again: every minute for what is critical or of
        security, every 5 minutes for the rest. And whom it has told it forgets after 5 days, its default data retention, so that what is to
        be repeated later is repeated then.
        """,
        """
        Severity.Warning.To(Chat) with { Repeat = 1.Minutes }      // DG6021
        Severity.Warning.To(Chat) with { Repeat = 1.Days }
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var route in bundle.Service.Routing.Where(route => route.Repeat < route.GroupInterval || route.Repeat > Remembered))
            {
                context.Report(
                    rule,
                    bundle.Service.Location,
                    $"alerts of {route.Label} {route.Value} are to be repeated every {Words.Duration(route.Repeat)}",
                    $"state {Words.Duration(route.GroupInterval)} to {Words.Duration(Remembered)}");
            }
        }
    }
}
