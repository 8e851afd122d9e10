namespace DashGen;

/// <summary>A panel: its looks, and queries that are still trees, so that checks see what is asked.</summary>
/// <param name="Look">Everything but the queries.</param>
/// <param name="Queries">What it shows.</param>
/// <param name="Family">The row it belongs to.</param>
/// <param name="Location">The signal that it comes from.</param>
public sealed record Panel(Grafana.Panel Look, EquatableArray<Query> Queries, Family Family, SourceLocation Location)
{
    /// <summary>Its title, unique in the service.</summary>
    public string Title => Look.Title;

    /// <summary>What fills a line of its own on a dashboard with all panels about it, such as an objective; null where panels are set side by side.</summary>
    public string? Line { get; init; }
}
