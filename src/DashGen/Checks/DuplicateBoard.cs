namespace DashGen;

/// <summary>two dashboards have one title.</summary>
static class DuplicateBoard
{
    public static Rule Rule { get; } = new(
        "DG5103",
        DiagnosticSeverity.Error,
        "two dashboards have one title",
        """
        A dashboard's uid and file are made of its title, so two of one title in a stack would overwrite each other. A service that asks for
        no dashboard gets one of its own name, and a stack with objectives gets one that is called Objectives.
        """,
        """
        Dashboards = [new("Overview"), new("Overview")]      // DG5103
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks)
        {
            foreach (var twice in StackDashboards.Titles(stack.Stack).GroupBy(board => Slug.Of(board.Title)).Where(same => same.Count() > 1))
            {
                context.Report(rule, twice.Last().Location, $"two dashboards of {stack.Stack.Name} are called {Quoted.Text(twice.Last().Title)}", $"the other is at {twice.First().Location}");
            }
        }
    }
}
