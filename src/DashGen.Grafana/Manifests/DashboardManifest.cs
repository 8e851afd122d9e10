namespace DashGen.Grafana;

/// <summary>Manifests of dashboards, as Grafana's Kubernetes-style API and its Git Sync take them.</summary>
public static class DashboardManifest
{
    /// <summary>A manifest of <c>dashboard.grafana.app/v2</c>; its name is the dashboard's uid.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <param name="folder">The uid of the folder it goes to, or null.</param>
    public static string WriteV2(Dashboard dashboard, string? folder = null) =>
        Write(dashboard, "dashboard.grafana.app/v2", folder, V2Lowering.Lower);

    /// <summary>A manifest of <c>dashboard.grafana.app/v2beta1</c>.</summary>
    /// <param name="dashboard">The dashboard.</param>
    /// <param name="folder">The uid of the folder it goes to, or null.</param>
    public static string WriteV2Beta1(Dashboard dashboard, string? folder = null) =>
        Write(dashboard, "dashboard.grafana.app/v2beta1", folder, classic => V2Beta1Lowering.Lower(V2Lowering.Lower(classic)));

    static string Write(Dashboard dashboard, string version, string? folder, Func<Classic.Dashboard, SchemaObject> lower)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return DashboardJson.WriteObject(new DashboardEnvelope("spec", lower(DashboardLowering.Lower(dashboard)))
        {
            ApiVersion = version,
            Kind = "Dashboard",
            Metadata = new()
            {
                Name = dashboard.Uid,
                Annotations = folder is null ? null : [("grafana.app/folder", folder)],
            },
        });
    }
}
