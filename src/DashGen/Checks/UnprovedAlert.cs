namespace DashGen;

/// <summary>an alert is not proved.</summary>
static class UnprovedAlert
{
    public static Rule Rule { get; } = new(
        "DG4101",
        DiagnosticSeverity.Error,
        "an alert is not proved",
        """
        Every alert has a test in which it fires and tests in which it is silent, derived from its expression. Where nothing, or nothing
        right, can be derived, cases are written by hand in the definition, with series of its metrics: one at least in which it fires,
        and one in which it is silent. An alert that nobody has seen fire is not one to rely on.
        """,
        """
        Condition(warning: (….Log2() > 5).For(5.Minutes), …)                 // DG4101: nothing is known here about log2
        Condition(warning: (….Log2() > 5).For(5.Minutes), …) with { Proofs =
        [
            new("busy", [WrittenSeries.Of(Requests[Route.Is("/")]).Counting(10, 20.Minutes)]) { Fires = [new(10, [("route", "/")])] },
            new("idle", [WrittenSeries.Of(Requests[Route.Is("/")]).Counting(1, 20.Minutes)]),
        ] }
        """,
        Find);

    /// <summary>What to do where nothing right is derived.</summary>
    internal const string ByHand = "write its cases by hand, in Proofs of the signal: one in which it fires and one in which it is silent";

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var proof in context.Proofs.ToList())
        {
            if ((proof.Derivation.Underivable ?? proof.Contradiction) is { } reason)
            {
                context.Report(rule, proof.Alert.Location, $"{proof.Alert.Name} is not proved: {reason}", proof.Derivation.Underivable is not null ? ByHand : proof.Alert.Written.IsEmpty ? $"if it is right to, {ByHand}" : "correct the case, or the condition");
            }
        }
    }
}
