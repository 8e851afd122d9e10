namespace DashGen;

/// <summary>two receivers have one name.</summary>
static class DuplicateReceiver
{
    public static Rule Rule { get; } = new(
        "DG6007",
        DiagnosticSeverity.Error,
        "two receivers have one name",
        """
        A receiver's name is the name of its secret's file and of its entry in the configuration; two different ones cannot share it.
        Two that hear of something together are one entry, a-and-b, which is no name for a third.
        """,
        """
        Receiver.PagerDuty("ops"), Receiver.Slack("ops", "#ops")      // DG6007
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            var receivers = stack.Services.SelectMany(bundle => bundle.Service.Routing).SelectMany(route => route.Receivers).Append(stack.Stack.DeadMansSwitch);
            foreach (var twice in receivers.Distinct().GroupBy(receiver => receiver.Name).Where(same => same.Count() > 1))
            {
                context.Report(rule, twice.Last().Location, $"two receivers are called {twice.Key}", $"the other is at {twice.First().Location}");
            }

            foreach (var same in AlertmanagerFiles.Heard(stack).Distinct().GroupBy(heard => heard.Name).Where(same => same.Count() > 1 && same.Any(heard => heard.Receivers.Count > 1)))
            {
                var together = same.First(heard => heard.Receivers.Count > 1).Receivers;
                context.Report(rule, same.Last().Receivers[0].Location, $"{same.Key} is what {Words.List([.. together.Select(receiver => receiver.Name)])} are called together", "give one of them another name");
            }
        }
    }
}
