using DashGen.PromQL;

namespace DashGen;

/// <summary>Legends name labels that the query returns.</summary>
static class LegendLabel
{
    public static QueryCheck Check { get; } = new(
        "DG5033",
        Grafana.FindingSeverity.Warning,
        "a legend names a label that the query does not return",
        """
        {{label}} stands for the label's value in each series. Where the query has aggregated the label away, Grafana shows the braces or
        nothing, and the lines cannot be told apart.
        """,
        """
        sum by (route) (rate(http_requests_total[$__rate_interval])) with the legend {{method}}      # DG5033
        """,
        Find);

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard) =>
        from query in dashboard.Queries
        where query.Known is not null
        from label in Labels(query.Query.LegendFormat ?? "")
        let fact = query.Known!.Labels[label]
        where fact.Presence == Presence.Never
        select QueryFault.In(query, $"the legend names {label}, which no series has: {fact.Reason}");

    /// <summary>The labels in <c>{{…}}</c>.</summary>
    static IEnumerable<string> Labels(string legend)
    {
        for (var start = legend.IndexOf("{{", StringComparison.Ordinal); start >= 0; start = legend.IndexOf("{{", start, StringComparison.Ordinal))
        {
            var end = legend.IndexOf("}}", start, StringComparison.Ordinal);
            if (end < 0)
            {
                yield break;
            }

            yield return legend[(start + 2)..end].Trim();
            start = end;
        }
    }
}
