using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A Prometheus query of a dashboard, as a tree with what the analyzer knows of it.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Query">The query as Grafana has it.</param>
/// <param name="Parsed">The tree, or why there is none.</param>
/// <param name="Analysis">What is known of the tree; null where there is none.</param>
sealed record AskedQuery(PanelQuery At, PrometheusQuery Query, ParseResult Parsed, Analysis? Analysis)
{
    /// <summary>Whether only the newest value is asked for, over a time that is the query's own to choose.</summary>
    public bool IsInstant => Query.Instant == true && Query.Range != true;
}
