namespace DashGen;

/// <summary>an alert fires only while a metric is below 0.</summary>
static class AlertBelowZero
{
    public static Rule Rule { get; } = new(
        "DG4104",
        DiagnosticSeverity.Warning,
        "an alert fires only while a metric is below 0",
        """
        Lengths, ages and numbers of things are never below 0, and nothing else that was tried makes the condition true: two parts that
        exclude each other, or a multiple of a mean that no value of so few can reach. One whose metric does go below 0 suppresses this, and
        says so.
        """,
        """
        Condition(warning: (Lag.Series.Max([TargetLabel.Instance]) > 3 * Lag.Series.Avg().ToScalar()).For(5.Minutes), …)      // DG4104 with two instances
        Condition(warning: (Lag.Series.Max([TargetLabel.Instance]) > 1.5 * Lag.Series.Avg().ToScalar()).For(5.Minutes), …)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var proof in context.Proofs.Where(proof => proof.Derivation.IsBelowZero))
        {
            context.Report(
                rule,
                proof.Alert.Location,
                $"{proof.Alert.Name} fires only while a metric is below 0: nothing else that was tried makes {proof.Rule.Expr} true",
                "ask for what the metrics reach; where they do go below 0, suppress this and say so");
        }
    }
}
