namespace DashGen.Grafana;

/// <summary>Texts and brackets of LogQL fit each other.</summary>
internal static class LogQLCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5030",
        FindingSeverity.Error,
        "LogQL that Loki cannot read",
        "A text without end or a bracket without its other half is refused by Loki, and the panel shows an error. Only texts and brackets are looked at.",
        """
            Expr = "sum(rate({app=\"x\"}[$__auto])"      // DG5030: a ) is missing
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (expr, pointer) in QueryTexts.Loki(context.Panels))
        {
            LogQL.Read(expr, out var fault);
            if (fault is not null)
            {
                yield return (pointer, fault);
            }
        }
    }
}
