namespace DashGen.Grafana;

/// <summary>A dashboard does not refresh faster than its data changes.</summary>
internal static class RefreshCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5028",
        FindingSeverity.Warning,
        "a dashboard refreshes faster than its data changes",
        "Asking every 5 seconds for what is scraped every 30 costs six times as much and shows nothing new.",
        """
            Refresh = 10.Seconds      // DG5028 where targets are scraped every 15 s
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context)
    {
        if (context.ScrapeInterval is { } scrape && Duration.TryParse(dashboard.Refresh) is { } refresh && refresh < scrape)
        {
            yield return ("/refresh", $"the dashboard refreshes every {dashboard.Refresh}, but its series change every {Duration.Text(scrape)}");
        }
    }
}
