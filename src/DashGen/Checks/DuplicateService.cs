namespace DashGen;

/// <summary>two stacks or services have one name.</summary>
static class DuplicateService
{
    public static Rule Rule { get; } = new(
        "DG2008",
        DiagnosticSeverity.Error,
        "two stacks or services have one name",
        """
        Two stacks of one name would write the same folder; two services of one name in a stack would scrape under one job, and
        every query would mix them.
        """,
        """
        Services = [Gateway.In("dev"), Gateway.In("prod")]      // DG2008: two stacks are meant
        """,
        Find)
    {
        Explains = ["DG5103"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var twice in context.Estate.GroupBy(stack => stack.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
        {
            context.Report(rule, twice.Last().Location, $"two stacks are called {twice.Key}", "each writes a folder of its own; rename one");
        }

        foreach (var stack in context.Estate)
        {
            foreach (var twice in stack.Services.GroupBy(service => service.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            {
                context.Report(rule, twice.Last().Location, $"two services of {stack.Name} are called {twice.Key}", "rename one, or put it into another stack");
            }
        }
    }
}
