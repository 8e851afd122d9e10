namespace DashGen;

/// <summary>nothing is found where a finding is suppressed.</summary>
static class UnusedSuppression
{
    public static Rule Rule { get; } = new(
        "DG5104",
        DiagnosticSeverity.Warning,
        "nothing is found where a finding is suppressed",
        """
        What was meant to be an exception no longer is one, or the code is another. Left there, it would hide the next finding, which nobody
        has looked at. Errors cannot be suppressed: what they tell of does not work.
        """,
        """
        Suppress = [new("DG5028", because: "the wall display is refreshed on purpose")]      // DG5104 with Refresh = 30.Seconds
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var suppression in context.UnusedSuppressions)
        {
            context.Report(rule, suppression.Location, $"no finding {suppression.Code} is suppressed here", "remove it");
        }
    }
}
