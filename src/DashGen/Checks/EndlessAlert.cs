namespace DashGen;

/// <summary>an alert is never silent.</summary>
static class EndlessAlert
{
    public static Rule Rule { get; } = new(
        "DG4103",
        DiagnosticSeverity.Warning,
        "an alert is never silent",
        """
        Nothing that was tried of its series makes the condition false, so the alert fires for as long as they are there, and nobody listens
        to an alert that always fires: two conditions of which one is always met, or a comparison of something with itself. One that is
        meant to tell that a series is there suppresses this, and says so.
        """,
        """
        Condition(warning: (Depth.Series > 10).Or(Depth.Series <= 10).For(5.Minutes), …)      // DG4103
        Condition(warning: (Depth.Series > 10).Or(Depth.Series < 2).For(5.Minutes), …)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var proof in context.Proofs.Where(proof => proof.Derivation.IsEndless))
        {
            context.Report(
                rule,
                proof.Alert.Location,
                $"{proof.Alert.Name} is never silent while its series are there: nothing that was tried of them makes {proof.Rule.Expr} false",
                "compare with a value that they reach and leave");
        }
    }
}
