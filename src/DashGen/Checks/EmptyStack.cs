namespace DashGen;

/// <summary>a stack or service has nothing to watch.</summary>
static class EmptyStack
{
    public static Rule Rule { get; } = new(
        "DG2006",
        DiagnosticSeverity.Error,
        "a stack or service has nothing to watch",
        """
        A stack without services, or a service without metrics or signals, would deploy files that watch nothing and look like
        monitoring.
        """,
        """
        Services = []      // DG2006
        """,
        Find)
    {
        Explains = ["DG2004"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks.Where(stack => stack.Services.IsEmpty))
        {
            context.Report(rule, stack.Stack.Location, $"the stack {stack.Stack.Name} has no services", "add one, or remove the stack from the estate");
        }

        foreach (var (_, bundle) in context.Services)
        {
            if (bundle.Service.Metrics.IsEmpty)
            {
                context.Report(rule, bundle.Service.Location, $"the service {bundle.Service.Name} has no metrics", "list what it exposes");
            }
            else if (bundle.Service.Signals.IsEmpty && bundle.Service.Objectives.IsEmpty)
            {
                context.Report(rule, bundle.Service.Location, $"the service {bundle.Service.Name} has no signals", "say what is to be watched");
            }
        }
    }
}
