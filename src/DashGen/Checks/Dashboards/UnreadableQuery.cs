namespace DashGen;

/// <summary>Prometheus can read every query.</summary>
static class UnreadableQuery
{
    public static QueryCheck Check { get; } = new(
        "DG5031",
        Grafana.FindingSeverity.Error,
        "a query that Prometheus cannot read",
        """
        Prometheus answers with an error, and the panel shows a red triangle instead of data. The query is read with the dashboard's variables
        in it, not with them taken out.
        """,
        """
        sum(rate(http_requests_total[5m])      # DG5031
        """,
        Find);

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard) =>
        dashboard.Queries.Where(query => !query.Parsed.IsOk).Select(query => QueryFault.In(query, query.Parsed.Error!.Describe(query.Parsed.Source)));
}
