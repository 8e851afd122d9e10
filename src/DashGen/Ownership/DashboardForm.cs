namespace DashGen;

/// <summary>How a stack's dashboards are written.</summary>
public enum DashboardForm
{
    /// <summary>Classic JSON, which every Grafana reads from files: <c>grafana/dashboards/</c>, with its provisioning.</summary>
    Classic,

    /// <summary>
    /// Manifests of Grafana's own API, for its Git Sync and its command line: <c>grafana/manifests/</c>. Version <c>v2</c> from Grafana 13 on,
    /// <c>v2beta1</c> before.
    /// </summary>
    Manifest,
}
