namespace DashGen.Grafana;

/// <summary>A query of Prometheus, or of what answers as one.</summary>
public sealed partial record PrometheusQuery
{
    /// <summary>Values over the dashboard's time range, for graphs.</summary>
    /// <param name="expr">The question in PromQL.</param>
    /// <param name="legend">What each series is called, <c>{{label}}</c> standing for a label's value; null for Grafana's own words.</param>
    public static PrometheusQuery OverTime(string expr, string? legend = null) => new() { Expr = expr, LegendFormat = legend };

    /// <summary>The newest value alone, for numbers that need no history.</summary>
    /// <param name="expr">The question in PromQL.</param>
    /// <param name="legend">What each series is called, or null.</param>
    public static PrometheusQuery Newest(string expr, string? legend = null) => new() { Expr = expr, LegendFormat = legend, Instant = true, Range = false };

    /// <summary>The newest values as a table: a line for each series, a column for each label.</summary>
    /// <param name="expr">The question in PromQL.</param>
    public static PrometheusQuery Table(string expr) => Newest(expr) with { Format = PromQueryFormat.Table };
}
