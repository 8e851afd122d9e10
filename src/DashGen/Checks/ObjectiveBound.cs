namespace DashGen;

/// <summary>a latency objective is not at a bucket.</summary>
static class ObjectiveBound
{
    public static Rule Rule { get; } = new(
        "DG3004",
        DiagnosticSeverity.Error,
        "a latency objective is not at a bucket",
        """
        A latency objective counts the events in the buckets up to its bound. Between two buckets there is no such count, and the
        selection would be empty.
        """,
        """
        Responsiveness(Duration, within: 1.5.Seconds, …)      // DG3004: buckets are … 1 2 …
        Responsiveness(Duration, within: 1.Seconds, …)
        """,
        Find)
    {
        Explains = ["DG1032"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var objective in bundle.Service.Objectives.OfType<LatencyObjective>())
            {
                var buckets = objective.Duration.Schema.Buckets;
                if (!buckets.Contains(objective.Bound))
                {
                    var nearest = buckets.OrderBy(bound => Math.Abs(bound - objective.Bound)).Take(2).Order().Select(Words.Number);
                    context.Report(rule, objective.Location, $"{Words.Number(objective.Bound)} is not a bucket of {objective.Duration.Name}", $"nearest are {string.Join(" and ", nearest)}");
                }
            }
        }
    }
}
