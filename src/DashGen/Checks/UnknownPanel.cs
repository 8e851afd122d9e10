namespace DashGen;

/// <summary>a dashboard names a panel that does not exist.</summary>
static class UnknownPanel
{
    public static Rule Rule { get; } = new(
        "DG5102",
        DiagnosticSeverity.Error,
        "a dashboard names a panel that does not exist",
        """
        A dashboard lists titles of panels. This one belongs to no signal, so there would be a gap where it is expected.
        """,
        """
        Panels = ["Request rate"]      // DG5102: it is called "Request Rate"
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            var titles = bundle.Panels.Select(panel => panel.Title).ToHashSet();
            foreach (var board in bundle.Service.Dashboards)
            {
                foreach (var title in board.Panels.Where(title => !titles.Contains(title)))
                {
                    context.Report(rule, board.Location, $"no panel of {bundle.Service.Name} is called {Quoted.Text(title)}", Nearest.To(title, titles) is { } near ? $"did you mean {Quoted.Text(near)}?" : "");
                }
            }
        }
    }
}
