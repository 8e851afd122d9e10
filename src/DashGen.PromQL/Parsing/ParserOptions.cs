namespace DashGen.PromQL;

/// <summary>Which language is read.</summary>
public sealed record ParserOptions
{
    /// <summary>The newest language without its experimental parts, Grafana variables allowed.</summary>
    public static ParserOptions Default { get; } = new();

    /// <value>The release whose language it is. Default: the newest known.</value>
    public PrometheusVersion Version { get; init; } = PrometheusVersion.Newest;

    /// <value>The experimental parts that are taken. Default: none.</value>
    public ParserFeatures Features { get; init; }

    /// <value>Whether Grafana variables are kept as such (dashboards) or refused (rule files). Default: kept.</value>
    public bool AllowVariables { get; init; } = true;
}
