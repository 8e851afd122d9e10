using DashGen.PromQL;

namespace DashGen;

/// <summary>Every query says which job it is about.</summary>
static class JobOfQueries
{
    public static QueryCheck Check { get; } = new(
        "DG5025",
        Grafana.FindingSeverity.Note,
        "a query does not say which job it is about",
        """
        Many programs expose a metric of the same name, such as process_cpu_seconds_total. A query without a condition on job adds them all up.
        State the job, or let the reader choose it with a variable job.
        """,
        """
        sum(rate(http_requests_total[$__rate_interval]))      # DG5025
        sum(rate(http_requests_total{job="shop"}[$__rate_interval]))
        """,
        Find);

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard) =>
        from query in dashboard.Queries
        where query.Parsed.IsOk
        let open = query.Selectors.FirstOrDefault(selector => OnJob(selector) is null)
        where open is not null
        select QueryFault.In(query, $"{open} is of any job");

    /// <summary>A selector's condition on the job, or null.</summary>
    internal static LabelMatcher? OnJob(VectorSelector selector) =>
        selector.Matchers.OfType<LabelMatcher>().FirstOrDefault(matcher => matcher.Name == "job");
}
