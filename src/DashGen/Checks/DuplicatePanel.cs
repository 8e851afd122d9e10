namespace DashGen;

/// <summary>two panels have one title.</summary>
static class DuplicatePanel
{
    public static Rule Rule { get; } = new(
        "DG5101",
        DiagnosticSeverity.Error,
        "two panels have one title",
        """
        Links, dashboards of one's own and the ids of panels go by title; a reader cannot tell two panels of one title apart either.
        """,
        """
        Latency(a, …, title: "Response Time"), Latency(b, …, title: "Response Time")      // DG5101
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var twice in bundle.Panels.GroupBy(panel => panel.Title).Where(same => same.Count() > 1))
            {
                context.Report(rule, twice.Last().Location, $"two panels are called {Quoted.Text(twice.Key)}", $"the other is at {twice.First().Location}; give this one a title of its own with title:");
            }
        }
    }
}
