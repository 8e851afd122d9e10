using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A Prometheus query of a dashboard, as a tree with what the analyzer knows of its result.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Query">The query as Grafana has it.</param>
/// <param name="Parsed">The tree, or why there is none.</param>
/// <param name="Known">What is known of the result; null where there is no tree.</param>
sealed record AskedQuery(PanelQuery At, PrometheusQuery Query, ParseResult Parsed, NodeFacts? Known)
{
    /// <summary>Its selectors, left to right; none where there is no tree.</summary>
    public EquatableArray<VectorSelector> Selectors { get; } = [.. Parsed.Expr?.Descendants().OfType<VectorSelector>() ?? []];

    /// <summary>Whether only the newest value is asked for, over a time that is the query's own to choose.</summary>
    public bool IsInstant => Query.Instant == true && Query.Range != true;
}
