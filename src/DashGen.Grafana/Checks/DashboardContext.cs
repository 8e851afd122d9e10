namespace DashGen.Grafana;

/// <summary>What a check needs to know beside the dashboard.</summary>
public sealed record DashboardContext
{
    /// <summary>How often the shown series are scraped, or null where nobody knows.</summary>
    public TimeSpan? ScrapeInterval { get; init; }
}
