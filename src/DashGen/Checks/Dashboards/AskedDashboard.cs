using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A dashboard whose Prometheus queries are trees, so that a check looks at what they mean and not at how they are spelled.</summary>
/// <param name="Whole">What it asks, of whatever data source.</param>
/// <param name="Queries">Its queries in PromQL.</param>
sealed record AskedDashboard(DashboardQueries Whole, EquatableArray<AskedQuery> Queries)
{
    /// <summary>
    /// The ranges that rules look back over, with the metric: a panel of what an alert compares keeps the alert's range. None for a
    /// dashboard from elsewhere. Gathered when asked for, since few panels state a range at all.
    /// </summary>
    public Lazy<HashSet<(string? Metric, TimeSpan Range)>> RuleRanges { get; init; } = new(() => []);

    /// <summary>Parses every query, and finds out what is known of its result.</summary>
    /// <param name="queries">What the dashboard asks.</param>
    /// <param name="options">What is known of the metrics; nothing for a dashboard from elsewhere.</param>
    public static AskedDashboard Of(DashboardQueries queries, AnalyzerOptions options) =>
        new(queries, [.. queries.Panels.Select(panel => Of(panel, options)).OfType<AskedQuery>()]);

    static AskedQuery? Of(PanelQuery panel, AnalyzerOptions options)
    {
        if (panel.Query is not PrometheusQuery { Expr: { } text } query || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var parsed = Parser.Parse(text, new() { Version = options.Version });
        return new(panel, query, parsed, parsed.IsOk ? Analyzer.Know(parsed.Expr, options) : null);
    }
}
