namespace DashGen.Grafana;

/// <summary>A link from a dashboard, a panel or a value.</summary>
public sealed partial record DashboardLink
{
    /// <summary>A link to an address.</summary>
    /// <param name="title">The link's text.</param>
    /// <param name="url">The address; variables of the dashboard are known in it.</param>
    /// <param name="newTab">Whether it opens beside the dashboard.</param>
    public static DashboardLink To(string title, string url, bool newTab = true) =>
        new() { Title = title, Url = url, TargetBlank = newTab, Type = DashboardLinkType.Link, Icon = "external link" };

    /// <summary>A list of the dashboards that have all these tags.</summary>
    /// <param name="title">The list's title.</param>
    /// <param name="tags">The tags.</param>
    public static DashboardLink ToDashboards(string title, params ReadOnlySpan<string> tags) => new()
    {
        Title = title,
        Type = DashboardLinkType.Dashboards,
        Tags = EquatableArray.Create(tags),
        AsDropdown = true,
        KeepTime = true,
        IncludeVars = true,
        Icon = "external link",
    };
}
