namespace DashGen;

/// <summary>a share can never pass its threshold.</summary>
static class UnreachableShare
{
    public static Rule Rule { get; } = new(
        "DG3003",
        DiagnosticSeverity.Error,
        "a share can never pass its threshold",
        """
        A share is never above 100 % nor below 0 %. An alert that asks for more can never fire.
        """,
        """
        Errors(bad, outOf: all, critical: 500.Percent.For(5.Minutes))      // DG3003
        Errors(bad, outOf: all, critical: 5.Percent.For(5.Minutes))
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.OfType<RatioSignal>())
            {
                var below = signal.Style == RatioStyle.Hits;
                foreach (var limit in signal.Limits.Where(limit => below ? limit.Value <= 0 : limit.Value >= 1))
                {
                    context.Report(rule, signal.Location, $"{signal.AlertName} can never fire: a share is never {(below ? "below" : "above")} {limit.Text}", "a threshold lies between 0 % and 100 %");
                }
            }
        }
    }
}
