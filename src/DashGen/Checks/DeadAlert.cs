namespace DashGen;

/// <summary>an alert can never fire.</summary>
static class DeadAlert
{
    public static Rule Rule { get; } = new(
        "DG4102",
        DiagnosticSeverity.Error,
        "an alert can never fire",
        """
        Nothing that was tried of what the service can expose makes the condition true: a selection that no declared series meets, a
        threshold outside the values of its metric, or conditions that exclude each other. The alert would be silent for ever, and look
        healthy. What is tried are states of things, changes from one to another, and gauges that grow, fall or go to and fro; a condition
        that only something else meets is shown by cases that are written by hand.
        """,
        """
        Events(Requests[Http.Status.Is("500"), Http.Status.Is("502")], …)      // DG4102: no series has both
        Events(Requests[Http.Status.Matches("500|502")], …)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var proof in context.Proofs.ToList())
        {
            if (proof.Derivation.Dead is { } reason)
            {
                context.Report(rule, proof.Alert.Location, $"{proof.Alert.Name} can never fire: {reason}", proof.Derivation.IsTried ? $"if something does, {UnprovedAlert.ByHand}" : "");
            }
        }
    }
}
