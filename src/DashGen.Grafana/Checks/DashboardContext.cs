namespace DashGen.Grafana;

/// <summary>What a check needs to know beside the dashboard.</summary>
public sealed record DashboardContext
{
    /// <summary>How often the shown series are scraped, or null where nobody knows.</summary>
    public TimeSpan? ScrapeInterval { get; init; }

    /// <summary>Whether whoever made the dashboard knows the unit of each threshold, so that one below 1 % is meant.</summary>
    public bool HasTypedThresholds { get; init; }

    /// <summary>The panels of the dashboard with their pointers, those of folded rows included: listed once for all checks.</summary>
    internal IReadOnlyList<(Classic.Panel Panel, string Pointer)> Panels { get; init; } = [];
}
