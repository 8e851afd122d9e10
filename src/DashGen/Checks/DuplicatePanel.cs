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
            // A signal that was copied has all its panels twice, and is one mistake.
            var repeated = bundle.Panels.GroupBy(panel => panel.Title).Where(same => same.Count() > 1);
            foreach (var copied in repeated.GroupBy(same => (same.Last().Location, First: same.First().Location), same => Quoted.Text(same.Key)))
            {
                context.Report(rule, copied.Key.Location, $"two panels are called {Words.Few([.. copied])}", $"the other is at {copied.Key.First}; give this one a title of its own with title:");
            }
        }
    }
}
