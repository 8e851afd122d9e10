using DashGen.PromQL;

namespace DashGen;

/// <summary>A dashboard that several jobs share lets its reader choose an instance.</summary>
static class InstanceVariable
{
    public static QueryCheck Check { get; } = new(
        "DG5026",
        Grafana.FindingSeverity.Note,
        "a shared dashboard has no variable instance",
        """
        Whoever opens a dashboard of many jobs has one of their machines in mind. A variable instance lets them look at it alone. A dashboard
        whose queries all fix the job is of one service and needs none.
        """,
        """
        Variables = [new QueryVariable("job", "label_values(up, job)")]      // DG5026
        Variables = [new QueryVariable("job", …), new QueryVariable("instance", "label_values(up{job=~\"$job\"}, instance)")]
        """,
        Find);

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard) =>
        !dashboard.Queries.IsEmpty && !dashboard.Whole.VariableNames.Contains("instance") && !dashboard.Queries.All(query => query.Selectors.All(IsOfOneJob))
            ? [new("/templating/list", "there is no variable instance, and the queries are of more than one job")]
            : [];

    static bool IsOfOneJob(VectorSelector selector) =>
        JobOfQueries.OnJob(selector) is { Op: MatchOp.Equal } job && !job.Value.Contains('$', StringComparison.Ordinal);
}
