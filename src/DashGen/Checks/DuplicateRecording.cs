namespace DashGen;

/// <summary>two recorded series have one name.</summary>
static class DuplicateRecording
{
    public static Rule Rule { get; } = new(
        "DG4002",
        DiagnosticSeverity.Error,
        "two recorded series have one name",
        """
        Two signals record different expressions under one name, so Prometheus would mix them. Names are made of metric and
        selection; two selections that differ only in signs that a name cannot have collide.
        """,
        """
        Errors(Requests[Status.Matches("5..")], …), Errors(Requests[Status.Matches("5xx")], …)      // DG4002
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var twice in bundle.Recordings.GroupBy(recording => recording.Name).Where(same => same.Count() > 1))
            {
                context.Report(rule, twice.Last().Location, $"{twice.Key} is recorded with two expressions", $"the other is at {twice.First().Location}; select by another condition");
            }
        }
    }
}
