namespace DashGen.Grafana;

/// <summary>Ranges of LogQL in panels use $__auto.</summary>
internal static class LogRangeCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5029",
        FindingSeverity.Warning,
        "a range of LogQL is fixed",
        "A fixed range counts the same lines twice, or misses some, when the time range changes. Use [$__auto].",
        """
            Expr = "rate({app=\"x\"}[5m])"      // DG5029
            Expr = "rate({app=\"x\"}[$__auto])"
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        foreach (var (expr, pointer) in QueryTexts.Loki(context.Panels))
        {
            var tokens = LogQL.Read(expr, out _);
            foreach (var (bracket, range) in tokens.Zip(tokens.Skip(1)))
            {
                if (bracket.Text == "[" && (char.IsAsciiDigit(range.Text[0]) || range.Text is "$__interval" or "$__range"))
                {
                    yield return (pointer, $"a range of {range.Text}");
                }
            }
        }
    }
}
