namespace DashGen.Grafana;

/// <summary>Manifests of folders: <c>folder.grafana.app/v1</c>.</summary>
public static class FolderManifest
{
    /// <summary>A folder.</summary>
    /// <param name="uid">Its uid.</param>
    /// <param name="title">Its title.</param>
    /// <param name="description">What it holds, or null.</param>
    /// <param name="parent">The uid of the folder it is in, or null.</param>
    public static string Write(string uid, string title, string? description = null, string? parent = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uid);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return DashboardJson.WriteObject(new DashboardEnvelope("spec", new Resources.Folder { Title = title, Description = description })
        {
            ApiVersion = "folder.grafana.app/v1",
            Kind = "Folder",
            Metadata = new() { Name = uid, Annotations = parent is null ? null : [("grafana.app/folder", parent)] },
        });
    }
}
