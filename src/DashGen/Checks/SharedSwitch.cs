namespace DashGen;

/// <summary>two stacks ring one dead man's switch.</summary>
static class SharedSwitch
{
    public static Rule Rule { get; } = new(
        "DG6020",
        DiagnosticSeverity.Warning,
        "two stacks ring one dead man's switch",
        """
        A dead man's switch is heard when it falls silent. Where two stacks ring at one address, it goes on ringing while one of them is
        dead. Each needs an address of its own, if only by a query that names the stack.
        """,
        """
        DeadMansSwitch = Receiver.Webhook("switch", new("https://watchdog.example.com/ping"))      // DG6020 in two stacks
        DeadMansSwitch = Receiver.Webhook("switch", new("https://watchdog.example.com/ping?stack=dev"))
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var same in context.Estate.GroupBy(stack => (stack.DeadMansSwitch as WebhookReceiver)?.Url).Where(same => same.Key is not null && same.Select(stack => stack.Name).Distinct().Count() > 1))
        {
            context.Report(
                rule,
                same.Last().DeadMansSwitch.Location,
                $"{Words.List([.. same.Select(stack => stack.Name)])} ring at {same.Key}, which does not fall silent with one of them",
                "give each stack an address of its own");
        }
    }
}
