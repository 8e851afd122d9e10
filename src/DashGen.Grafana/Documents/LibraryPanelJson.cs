using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Panels that several dashboards share, as Grafana's library takes them.</summary>
public static class LibraryPanelJson
{
    /// <summary>The JSON of a library panel. Dashboards show it by <see cref="Panel.Library"/>.</summary>
    /// <param name="uid">What dashboards refer to.</param>
    /// <param name="panel">The panel.</param>
    /// <param name="folder">The uid of its folder, or null.</param>
    public static string Write(string uid, Panel panel, string? folder = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uid);
        ArgumentNullException.ThrowIfNull(panel);
        var model = PanelLowering.Lower(panel with { Library = null }, panel.DataSource, 0, new());
        return DashboardJson.WriteObject(new LibraryPanel
        {
            Uid = uid,
            Name = panel.Title,
            Description = panel.Description,
            FolderUid = folder,
            Type = panel.PluginId,
            Version = 1,
            SchemaVersion = 42,
            Model = new()
            {
                Type = model.Type,
                Title = model.Title,
                Description = model.Description,
                Transparent = model.Transparent,
                Datasource = model.Datasource,
                Targets = model.Targets,
                Links = model.Links,
                Repeat = model.Repeat,
                MaxPerRow = model.MaxPerRow,
                MaxDataPoints = model.MaxDataPoints,
                Transformations = model.Transformations,
                Interval = model.Interval,
                TimeFrom = model.TimeFrom,
                TimeShift = model.TimeShift,
                TimeCompare = model.TimeCompare,
                HideTimeOverride = model.HideTimeOverride,
                QueryCachingTTL = model.QueryCachingTTL,
                Options = model.Options,
                FieldConfig = model.FieldConfig,
                Unmodelled = model.Unmodelled,
            },
        });
    }
}
