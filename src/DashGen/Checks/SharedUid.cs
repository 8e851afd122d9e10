namespace DashGen;

/// <summary>two stacks have a dashboard of one uid in one Grafana.</summary>
static class SharedUid
{
    public static Rule Rule { get; } = new(
        "DG5105",
        DiagnosticSeverity.Error,
        "two stacks have a dashboard of one uid in one Grafana",
        """
        A dashboard's uid is the stack's name and the title, with hyphens between. Two names can meet in one uid, and then one dashboard
        overwrites the other in a Grafana that both stacks use, and links lead to the wrong one.
        """,
        """
        new("billing", …) { Services = [new("prod-billing") …] }      // DG5105
        new("billing-prod", …) { Services = [new("billing") …] }
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        var boards = context.Estate.SelectMany(stack => StackDashboards.Titles(stack).Select(board => (Stack: stack, board.Title, board.Location, Uid: Slug.Uid(stack.Name, board.Title))));
        foreach (var same in boards.GroupBy(one => (one.Stack.Grafana, one.Uid)).Where(same => same.Select(one => one.Stack.Name).Distinct().Count() > 1))
        {
            var (stack, title, location, uid) = same.Last();
            var other = same.First();
            context.Report(
                rule,
                location,
                $"{Quoted.Text(title)} of {stack.Name} has the uid {uid}, as has {Quoted.Text(other.Title)} of {other.Stack.Name}",
                "give one of them another title, or the stacks a Grafana each");
        }
    }
}
