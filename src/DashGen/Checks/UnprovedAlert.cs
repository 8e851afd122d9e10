namespace DashGen;

/// <summary>an alert is not proved.</summary>
static class UnprovedAlert
{
    public static Rule Rule { get; } = new(
        "DG4101",
        DiagnosticSeverity.Error,
        "an alert is not proved",
        """
        Every alert has a test in which it fires and tests in which it is silent, derived from its expression. Where nothing can be
        derived, cases are written by hand in the definition. An alert that nobody has seen fire is not one to rely on.
        """,
        """
        new Alert("X", …, TopK(3, series) > 5, …)                                // DG4101: nothing is known here about topk
        new Alert("X", …, TopK(3, series) > 5, …) { Written = [new(…), new(…)] }
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var proof in context.Proofs.ToList())
        {
            if ((proof.Derivation.Underivable ?? proof.Contradiction) is { } reason)
            {
                context.Report(rule, proof.Alert.Location, $"{proof.Alert.Name} is not proved: {reason}", proof.Derivation.Underivable is null ? "" : "write its cases by hand");
            }
        }
    }
}
