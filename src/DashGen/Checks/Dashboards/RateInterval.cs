using DashGen.PromQL;

namespace DashGen;

/// <summary>Rates in panels use <c>$__rate_interval</c>.</summary>
static class RateInterval
{
    public static QueryCheck Check { get; } = new(
        "DG5023",
        Grafana.FindingSeverity.Warning,
        "a rate in a panel is over a fixed range",
        """
        A fixed range shows gaps when it is shorter than four scrapes, and skips what happens between two points when the dashboard is zoomed
        out. $__rate_interval follows the step and the scrape interval. A query for one value only may state its range, and a panel of what a
        rule computes keeps the range of the rule.
        """,
        """
        rate(http_requests_total[5m])      # DG5023
        rate(http_requests_total[$__rate_interval])
        """,
        Find);

    static IEnumerable<QueryFault> Find(AskedDashboard dashboard) =>
        from query in dashboard.Queries
        where query.Parsed.IsOk && !query.IsInstant
        from call in query.Parsed.Expr!.Descendants().OfType<Call>()
        where call.Function.Input == FunctionInput.Counter
        from matrix in call.Arguments.OfType<MatrixSelector>()
        where matrix.Range.Known is { } range ? !dashboard.RuleRanges.Value.Contains((matrix.Vector.Name, range)) : matrix.Range == RangeDuration.Interval
        select QueryFault.In(query, $"{call.Function} over a range of {matrix.Range}", "take [$__rate_interval], which is RangeDuration.RateInterval in a definition");
}
