namespace DashGen.PromQL;

/// <summary>How the <c>promql</c> verb reads and prints.</summary>
public sealed record ExpressionLineOptions
{
    /// <value>Which language. Default: the newest, Grafana variables allowed.</value>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <value>The width of Prometheus' multi-line layout; null for one line. Default: one line.</value>
    public int? Width { get; init; }
}
